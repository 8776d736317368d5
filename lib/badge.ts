import { keyPart, t } from './i18n.ts';

/** What the toolbar shows: at most four characters fit. */
export interface BadgeFace {
  text: string;
  tone: 'trouble' | 'news' | 'work';
  title: string;
}

/** What needs the person before anything can go on. */
export type Trouble = 'no-key' | 'bad-key' | 'no-host-access' | 'storage-failed' | 'newer-form';

/** What the badge is computed from. `watching`: something is due now or later. */
export interface BadgeFacts {
  trouble: Trouble | null;
  unseen: number;
  watching: boolean;
}

/** Decides what the badge and the button's title say. Trouble goes before news, news before work. */
export function badgeFace({ trouble, unseen, watching }: BadgeFacts): BadgeFace {
  // Without a key nothing is wrong yet: a new person is asked for one in the popup, not by an alarm in the toolbar.
  const name = t('manifest.name');
  if (trouble !== null && trouble !== 'no-key')
    return { text: '!', tone: 'trouble', title: t(`badge.${keyPart(trouble)}`, { name }) };
  if (unseen > 0) {
    const text = unseen > 999 ? '999+' : String(unseen);
    return { text, tone: 'news', title: t('badge.unseen', unseen, { name }) };
  }
  if (watching && trouble === null) return { text: '…', tone: 'work', title: t('badge.watching', { name }) };
  return { text: '', tone: 'work', title: name };
}
