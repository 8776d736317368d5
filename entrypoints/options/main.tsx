import '@/lib/no-eval.ts';
import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/pages.css';
import { render } from 'preact';
import { OptionsPage } from '@/components/options-page.tsx';
import { followStanding } from '@/lib/browser/follow-standing.ts';
import { settingsItem } from '@/lib/browser/items.ts';
import { send } from '@/lib/browser/messages.ts';
import { mountPoint } from '@/lib/browser/mount-point.ts';
import { askToNotify, askToReachApi, followPermissions, mayNotify } from '@/lib/browser/permissions.ts';
import { savedKeyWords, testedKeyWords } from '@/lib/key-words.ts';
import { defaultSettings } from '@/lib/settings.ts';
import type { Standing } from '@/lib/standing.ts';

const root = mountPoint();
let standing: Standing | null = null;
let notice: { wanted: boolean; allowed: boolean } | null = null;

function draw() {
  if (!standing || !notice) return;
  render(
    <OptionsPage standing={standing} notifications={notice.wanted} mayNotify={notice.allowed} actions={actions} />,
    root,
  );
}

const actions = {
  onSave: async (key: string) => {
    const { saved, test } = await send('saveKey', { key });
    return savedKeyWords(saved, test, Date.now());
  },
  onTest: async () => testedKeyWords(await send('testKey', {}), Date.now()),
  onRemove: async () => {
    await send('removeKey', {});
  },
  onNotify,
  onAskAccess: async () => {
    const allowed = await askToReachApi();
    if (allowed) void send('wake', {}).catch(console.error);
    return allowed;
  },
};

async function onNotify(wanted: boolean): Promise<'on' | 'off' | 'refused' | 'failed'> {
  // Asked first of all: browsers show the question only while they remember the click.
  const allowed = wanted ? await askToNotify().catch(() => false) : false;
  if (wanted && !allowed) return 'refused';
  try {
    await send('saveSettings', { ...(await settingsItem.read()), notifications: wanted });
    return wanted ? 'on' : 'off';
  } catch (error) {
    console.error(error);
    return 'failed';
  }
}

async function readNotice() {
  const [settings, allowed] = await Promise.all([settingsItem.read().catch(() => defaultSettings), mayNotify()]);
  notice = { wanted: settings.notifications, allowed };
  draw();
}

followStanding((value) => {
  standing = value;
  draw();
});
settingsItem.follow(() => void readNotice());
followPermissions(() => void readNotice());
void readNotice();
