import { failureWords } from '@/lib/failure.ts';
import { hideKey } from '@/lib/hide-key.ts';
import { savedKeyWords } from '@/lib/key-words.ts';
import type { Listing, PanelActions } from '@/lib/panel.ts';
import type { Picked } from '@/lib/picked.ts';
import type { Standing } from '@/lib/standing.ts';
import { followRecords, type Reading } from './follow-records.ts';
import { followStanding } from './follow-standing.ts';
import { draftItem, pickedItem } from './items.ts';
import { RequestFailed, send } from './messages.ts';
import { onOnline } from './network.ts';
import { openOptions } from './pages.ts';
import { reportSeen } from './report-seen.ts';
import { taskActions } from './task-actions.ts';
import { listTasks } from './task-reader.ts';
import { taskStore } from './task-store.ts';

const pageSize = 50;

/** All that the panel with the form and the list shows. */
export interface PanelView {
  standing: Standing;
  /** `failed`: the browser's storage can't be read. */
  listing: Listing | 'failed';
  draft: string;
  picked: Picked | null;
  /** Why what was asked last could not be done, in words; empty when it could. */
  trouble: string;
}

/**
 * Brings the panel to life: follows and reads all that it shows, and carries out what the person asks. `onView` is first called when
 * everything is known, so that nothing jumps. The popup owns the draft, and takes what is picked while it is open; a tab takes only what
 * waited for it when it opened.
 */
export function startPanel(surface: 'popup' | 'tab', onView: (view: PanelView) => void): PanelActions {
  let standing: Standing | null = null;
  let listing: Listing | 'failed' | null = null;
  let draft: string | null = surface === 'popup' ? null : '';
  let picked: Picked | null = null;
  let pickedRead = false;
  let shownAt = 0;
  let trouble = '';
  let limit = pageSize;

  const show = () => {
    if (standing && listing && draft !== null && pickedRead) onView({ standing, listing, draft, picked, trouble });
  };
  const pick = (value: Picked | null) => {
    pickedRead = true;
    // What was picked may be both read and followed, and is shown once.
    if (value && value.at !== shownAt) {
      picked = value;
      if (value.want === 'show') seen.asked(value.keys);
    }
    show();
  };
  const onTrouble = (error: unknown) => {
    console.error(error);
    trouble = troubleWords(error);
    show();
  };
  const onWorking = () => {
    trouble = '';
    show();
  };
  const ask = async <T>(request: Promise<T>): Promise<T> => {
    try {
      const answer = await request;
      if (trouble !== '') onWorking();
      return answer;
    } catch (error) {
      onTrouble(error);
      throw error;
    }
  };

  const seen = reportSeen();
  followStanding((value) => {
    standing = value;
    show();
  });
  const records = followRecords(
    () => readListing(limit),
    (reading: Reading<Listing>) => {
      listing = reading.ok ? reading.value : 'failed';
      show();
    },
  );
  if (surface === 'popup') pickedItem.follow((value) => value && pick(value));
  pickedItem.read().then(pick, () => pick(null));
  if (surface === 'popup') {
    const begin = (text: string) => {
      draft = text;
      show();
    };
    draftItem.read().then(begin, () => begin(''));
  }
  const wake = () => void send('wake', {}).catch(console.error);
  onOnline(wake);
  wake();

  return {
    ...taskActions(onTrouble),
    async lookUp(ids) {
      try {
        const { keys } = await ask(send('lookUp', { ids: [...ids] }));
        seen.asked(keys);
        return keys;
      } catch {
        return null;
      }
    },
    async saveKey(key) {
      const { saved, test } = await ask(send('saveKey', { key }));
      return savedKeyWords(saved, test, Date.now());
    },
    keepDraft(text) {
      if (surface === 'popup') void draftItem.write(hideKey(text)).catch(console.error);
    },
    pickedShown({ at }) {
      shownAt = at;
      if (picked?.at === at) picked = null;
      void pickedItem.write(null).catch(console.error);
    },
    opened: seen.opened,
    markAllSeen: () => void ask(send('markAllSeen', {})).catch(() => {}),
    showMore() {
      limit += pageSize;
      records.again();
    },
    tryAgain: records.again,
    openOptions: () => void openOptions(),
  };
}

function troubleWords(error: unknown): string {
  if (!(error instanceof RequestFailed) || error.failure !== 'storage-failed') return 'That did not work. Try again.';
  const { sentence, nextStep } = failureWords['storage-failed'];
  return `${sentence} ${nextStep}`;
}

async function readListing(limit: number): Promise<Listing> {
  const [{ records, unreadable }, unseen] = await Promise.all([listTasks(limit + 1), taskStore.countUnseen()]);
  return { records: records.slice(0, limit), more: records.length > limit, unreadable, unseen };
}
