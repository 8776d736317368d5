/** What the toolbar shows: at most four characters fit. */
export interface BadgeFace {
  text: string;
  tone: 'trouble' | 'news' | 'work';
  title: string;
}

/** What needs the person before anything can go on. */
export type Trouble = 'no-key' | 'bad-key' | 'no-host-access' | 'storage-failed';

/** What the badge is computed from. `watching`: something is due now or later. */
export interface BadgeFacts {
  trouble: Trouble | null;
  unseen: number;
  watching: boolean;
}

const name = 'Task Results for Openmart';

const troubleTitles: Readonly<Record<Exclude<Trouble, 'no-key'>, string>> = {
  'bad-key': `${name}: Openmart refused the API key. Open to replace it.`,
  'no-host-access': `${name}: the browser does not allow access to Openmart. Open to allow it.`,
  'storage-failed': `${name}: results could not be saved. Free some disk space.`,
};

/** Decides what the badge and the button's title say. Trouble goes before news, news before work. */
export function badgeFace({ trouble, unseen, watching }: BadgeFacts): BadgeFace {
  // Without a key nothing is wrong yet: a new person is asked for one in the popup, not by an alarm in the toolbar.
  if (trouble !== null && trouble !== 'no-key') return { text: '!', tone: 'trouble', title: troubleTitles[trouble] };
  if (unseen > 0) {
    const text = unseen > 999 ? '999+' : String(unseen);
    return { text, tone: 'news', title: `${name}: ${unseen} new ${unseen === 1 ? 'result' : 'results'}` };
  }
  if (watching && trouble === null) return { text: '…', tone: 'work', title: `${name}: watching tasks` };
  return { text: '', tone: 'work', title: name };
}
