import { entryKey } from '../entry.ts';
import { hideKey } from '../hide-key.ts';
import { type Draft, noDraft } from '../ids/draft.ts';
import type { Picked } from '../ids/picked.ts';
import { hideOwnKey } from '../own-key.ts';
import { restingKeys } from '../stage.ts';
import type { Standing } from '../standing.ts';
import { firstRows } from './first-rows.ts';
import { createFirstTexts } from './first-texts.ts';
import { keptEntries } from './kept-entries.ts';
import type { Listing, PanelActions, PanelView, Surface } from './panel.ts';
import { createAsking } from './panel-asking.ts';
import { createListErasing } from './panel-erasing.ts';
import type { PanelPorts } from './panel-ports.ts';

const pageSize = 50;

/** What the panel does by itself, and what of its actions it carries out. */
export type PanelMachine = Pick<
  PanelActions,
  | 'checkAgain'
  | 'stopWatching'
  | 'cancelLookup'
  | 'checkUnfinished'
  | 'erase'
  | 'eraseAll'
  | 'undoErase'
  | 'lookUp'
  | 'saveKey'
  | 'keepDraft'
  | 'keepFiles'
  | 'pickedShown'
  | 'opened'
  | 'readBody'
  | 'markAllSeen'
  | 'showMore'
  | 'tryAgain'
> & {
  /** Tells of something that was asked for outside, and failed. */
  tell(request: Promise<unknown>): void;
};

/**
 * Brings the panel to life: follows and reads all that it shows, and carries out what the person asks. `onView` is first called when
 * everything that is in view is known, so that nothing jumps. The popup takes what is picked from a page while it is open; a tab takes what waited for
 * it when it opened, and what is typed above it; the panel beside the page leaves it to the popup.
 */
export function createPanel(surface: Surface, ports: PanelPorts, onView: (view: PanelView) => void): PanelMachine {
  const { send, seen } = ports;
  let standing: Standing | null = null;
  let listing: Listing | 'failed' | null = null;
  let draft: Draft | null = ports.draft ? null : noDraft;
  let picked: Picked | null = null;
  let pickedRead = surface === 'sidepanel';
  let shownAt = 0;
  let limit = surface === 'popup' ? firstRows : pageSize;

  const show = () => {
    if (!standing || !listing || draft === null || !pickedRead) return;
    const left = listing === 'failed' ? listing : { ...listing, entries: erasing.left(listing.entries) };
    onView({ surface, standing, listing: left, draft, picked, erased: erasing.last(), trouble: asking.words() });
  };
  const asking = createAsking(ports, show);
  const { ask, tell } = asking;
  const erasing = createListErasing(ports, asking, show, (erased) => {
    // The reading that stands may be older than the erasing.
    if (listing && listing !== 'failed')
      listing = { ...listing, entries: listing.entries.filter((entry) => entryKey(entry) !== erased) };
    records.again();
    show();
  });
  const pick = (value: Picked | null) => {
    pickedRead = true;
    // What was picked may be both read and followed, and is shown once.
    if (value && value.at !== shownAt) {
      picked = value;
      if (value.want === 'show') seen.asked(value.keys);
    }
    show();
  };

  const pickIfMine = async (value: Picked) => {
    if (value.want !== 'show' && value.tabId !== undefined && value.tabId === (await ports.ownTab())) pick(value);
  };

  ports.followStanding((value) => {
    standing = value;
    show();
  });
  const texts = createFirstTexts(ports.readBody);
  const records = ports.followRecords(
    async () => (await Promise.all([ports.readListing(limit), texts.readBesideList()]))[0],
    (reading) => {
      const isBeginning = limit < pageSize && reading.ok;
      const before = listing && listing !== 'failed' ? listing.entries : [];
      listing = reading.ok
        ? {
            ...reading.value,
            entries: keptEntries(before, reading.value.entries),
            more: reading.value.more && !isBeginning,
          }
        : 'failed';
      show();
      if (!isBeginning) return;
      limit = pageSize;
      if (reading.value.more) records.again();
    },
  );
  ports.picked.follow((value) => {
    if (!value) return;
    if (surface === 'popup') pick(value);
    if (surface === 'tab') pickIfMine(value).catch(ports.report);
  });
  if (surface !== 'sidepanel') ports.picked.read().then(pick, () => pick(null));
  if (ports.draft) {
    const begin = (value: Draft) => {
      draft ??= value;
      show();
    };
    ports.draft.read().then(begin, () => begin(noDraft));
  }
  const withoutOwnKey = (text: string) => hideOwnKey(text, standing?.account?.lastFour ?? '');
  const withoutKey = (text: string) => withoutOwnKey(hideKey(text));
  const wake = () => void send('wake', {}).catch(ports.report);
  ports.onOnline(wake);
  wake();

  return {
    tell,
    checkAgain: (key) => tell(send('checkAgain', { keys: [key] })),
    stopWatching: (key) => tell(send('stopWatching', { keys: [key] })),
    cancelLookup: (lookupId) => tell(send('cancelLookup', { lookupId })),
    checkUnfinished: (lookupId) =>
      tell(
        ports.readTogether(lookupId).then((found) => send('checkAgain', { keys: restingKeys(found?.records ?? []) })),
      ),
    erase: erasing.eraseEntry,
    eraseAll: (what) => erasing.erase(what).catch(() => null),
    undoErase: () => erasing.undo().catch(() => null),
    async lookUp(ids) {
      try {
        const lookedUp = await ask(send('lookUp', { ids: [...ids] }));
        seen.asked(lookedUp.keys);
        return lookedUp;
      } catch {
        return null;
      }
    },
    saveKey: (key) => ask(send('saveKey', { key })),
    keepDraft(text) {
      void ports.draft?.writeText(withoutKey(text)).catch(ports.report);
    },
    keepFiles(files) {
      const written = files.map(({ name, kept }) => ({ name: withoutKey(name), kept: withoutOwnKey(kept) }));
      void ports.draft?.writeFiles(written).catch(ports.report);
    },
    pickedShown({ at }) {
      shownAt = at;
      if (picked?.at === at) picked = null;
      void ports.picked.write(null).catch(ports.report);
    },
    opened(keys) {
      seen.opened(keys);
      texts.opened(keys);
    },
    readBody: texts.read,
    markAllSeen: () => tell(send('markAllSeen', {})),
    showMore() {
      limit += pageSize;
      records.again();
    },
    tryAgain: records.again,
  };
}
