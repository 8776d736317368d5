import type { Hit } from './history/newest-hits.ts';
import { t } from './i18n.ts';
import { readPick } from './ids/pick.ts';
import type { TaskRecord } from './record.ts';
import { summaryWords } from './summary.ts';
import { nameOf } from './task-face.ts';
import { beginningOf } from './text/beginning.ts';
import { plainWithMarks } from './text/hidden-characters.ts';

/** A line below the address bar: `content` is what it puts in the bar. */
export interface Suggestion {
  content: string;
  description: string;
}

const longest = 160;
/** A name that was received, or a tracking id, may be of any length, and what follows it is to be seen too. */
const longestName = 40;

/** What Enter does with a text: look up the ids in it, or else look for it among what was looked up. */
export function hintFor(text: string): string {
  const pick = readPick(undefined, text);
  if (pick.want !== 'show') return t('address_bar.hint');
  return t('address_bar.look_up', { ids: t('count.ids', pick.ids.length) });
}

/** A stored task or batch as a suggestion: what it is called, the name that was looked for, what was found, and its id. */
export function suggestionFor({ record, name }: Hit): Suggestion {
  const names = [nameOf(record), name ?? ''].map((each) => shortened(each, longestName));
  const words = [...new Set([...names, foundIn(record), record.id])].filter((each) => each !== '');
  return { content: record.id, description: plainWithMarks(shortened(words.join(' · '), longest)) };
}

/** What a suggestion is found by, besides the names in its result. */
export function suggestedBy(record: TaskRecord): string[] {
  return [record.id, nameOf(record), foundIn(record)];
}

function foundIn({ answer }: TaskRecord): string {
  return answer ? summaryWords(answer.summary) : '';
}

function shortened(text: string, limit: number): string {
  return text.length <= limit ? text : `${beginningOf(text, limit)}…`;
}
