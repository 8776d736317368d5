import '@/lib/no-eval.ts';
import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/results/pages.css';
import '@/components/options/options.css';
import { render } from 'preact';
import { OptionsPage } from '@/components/options/options-page.tsx';
import type { StorageUsed } from '@/components/options/results-section.tsx';
import { StoredPart } from '@/components/options/stored-part.tsx';
import type { Account } from '@/lib/account.ts';
import { readKeyboard } from '@/lib/browser/commands.ts';
import { countStored } from '@/lib/browser/count-stored.ts';
import { followRecords } from '@/lib/browser/follow-records.ts';
import { followStanding } from '@/lib/browser/follow-standing.ts';
import { accountItem, erasuresItem, managedItem, settingsItem } from '@/lib/browser/items.ts';
import { send } from '@/lib/browser/messages.ts';
import { mountPoint } from '@/lib/browser/mount-point.ts';
import { askToNotify, askToReachApi, followPermissions, mayNotify } from '@/lib/browser/permissions.ts';
import { saveFile } from '@/lib/browser/save-file.ts';
import { storageUsed } from '@/lib/browser/storage-used.ts';
import { after } from '@/lib/browser/timer.ts';
import { createErasing } from '@/lib/erasing.ts';
import { t } from '@/lib/i18n.ts';
import { savedKeyWords, testedKeyWords } from '@/lib/key-words.ts';
import { type Managed, unmanaged, withManaged } from '@/lib/managed.ts';
import { defaultSettings, type Settings } from '@/lib/settings.ts';
import { type SettingsPart, settingsAsText, settingsFileName } from '@/lib/settings-file.ts';
import type { Standing } from '@/lib/standing.ts';

const root = mountPoint();
let standing: Standing | null = null;
let chosen: Chosen | null = null;
let used: StorageUsed | null = null;
let counts: ReadonlyMap<string, number> | null = null;
let eraseTrouble = '';

/** What was set, by the person and by their organisation. */
interface Chosen {
  own: Settings;
  managed: Managed;
  ownAccount: Account | null;
  mayNotify: boolean;
}

/** The address of the page "What is stored and where". */
const storedHash = '#stored';

function draw() {
  if (!standing || !chosen) return;
  const { own, ...rest } = chosen;
  const name = t('manifest.name');
  if (location.hash === storedHash) {
    document.title = t('options.stored_title', { name });
    render(<StoredPart keepDays={withManaged(own, rest.managed).keepDays} used={used} counts={counts} />, root);
    return;
  }
  document.title = t('options.title', { name });
  render(
    <OptionsPage
      standing={standing}
      {...rest}
      settings={withManaged(own, chosen.managed)}
      used={used}
      erased={erasing.last()}
      eraseTrouble={eraseTrouble}
      actions={actions}
    />,
    root,
  );
}

const erasing = createErasing(
  {
    after,
    now: Date.now,
    report: console.error,
    erasures: erasuresItem,
    erase: (what) => send('erase', { what }),
    undoErase: (erasureId) => send('undoErase', { erasureId }),
  },
  draw,
);

const actions = {
  onSave: async (key: string) => {
    const { saved, test } = await send('saveKey', { key });
    return savedKeyWords(saved, test, Date.now());
  },
  onTest: async () => testedKeyWords(await send('testKey', {}), Date.now(), standing?.isKeyManaged),
  onRemove: async () => {
    await send('removeKey', {});
  },
  onNotify,
  onAskAccess: async () => {
    const allowed = await askToReachApi();
    if (allowed) void send('wake', {}).catch(console.error);
    return allowed;
  },
  onKeep: (keepDays: Settings['keepDays']) => save({ keepDays }),
  onTheme: (theme: Settings['theme']) => save({ theme }),
  onErase: () => tell(erasing.erase('everything')),
  onUndo: () => tell(erasing.undo()),
  onSingleKeys: (singleKeys: boolean) => save({ singleKeys }),
  readKeyboard,
  onExportSettings: () => {
    if (chosen) saveFile(settingsFileName, settingsAsText(chosen.own), 'application/json');
  },
  onApplySettings: async (part: SettingsPart) => {
    // Asked first of all, within the click. Refused, the switch says so and asks again.
    if (part.notifications) await askToNotify().catch(() => false);
    await save(part);
  },
};

async function save(part: SettingsPart): Promise<void> {
  await send('saveSettings', part);
}

async function onNotify(wanted: boolean): Promise<'on' | 'off' | 'refused' | 'failed'> {
  // Asked first of all: browsers show the question only while they remember the click.
  const allowed = wanted ? await askToNotify().catch(() => false) : false;
  if (wanted && !allowed) return 'refused';
  try {
    await save({ notifications: wanted });
    return wanted ? 'on' : 'off';
  } catch (error) {
    console.error(error);
    return 'failed';
  }
}

function tell(work: Promise<unknown>) {
  const told = (words: string) => {
    eraseTrouble = words;
    draw();
  };
  work.then(
    () => told(''),
    (error: unknown) => {
      console.error(error);
      told(t('trouble.try_again'));
    },
  );
}

let latestReading = 0;

async function readChosen() {
  const turn = ++latestReading;
  const [own, managed, ownAccount, allowed] = await Promise.all([
    settingsItem.read().catch(() => defaultSettings),
    managedItem.read().catch(() => unmanaged),
    accountItem.read().catch(() => null),
    mayNotify(),
  ]);
  if (turn !== latestReading) return;
  chosen = { own, managed, ownAccount, mayNotify: allowed };
  draw();
}

window.addEventListener('hashchange', () => {
  draw();
  if (location.hash === storedHash) scrollTo(0, 0);
  // Back to where the person left for the other page.
  else document.querySelector<HTMLElement>(`a[href="${storedHash}"]`)?.focus();
});
followStanding((value) => {
  standing = value;
  draw();
});
for (const item of [settingsItem, managedItem, accountItem]) item.follow(() => void readChosen());
followPermissions(() => void readChosen());
void readChosen();
followRecords(
  async () => ({ bytes: await storageUsed(), counts: await countStored() }),
  (reading) => {
    if (reading.ok) {
      counts = reading.value.counts;
      used = { bytes: reading.value.bytes, tasks: counts.get('tasks') ?? 0 };
    }
    draw();
  },
);
