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

/** What Enter does with a text: look up the ids in it, or else look for it among what was looked up. */
export function hintFor(text: string): string {
  const pick = readPick(undefined, text);
  if (pick.want !== 'show') return t('address_bar.hint');
  return t('address_bar.look_up', { ids: t('count.ids', pick.ids.length) });
}

/** A stored task or batch as a suggestion: what it is called, what was found, and its id. */
export function suggestionFor(record: TaskRecord): Suggestion {
  const words = [...new Set([nameOf(record), foundIn(record), record.id])].filter((each) => each !== '');
  return { content: record.id, description: plainWithMarks(beginningOf(words.join(' · '), longest)) };
}

/** What a suggestion is found by. */
export function suggestedBy(record: TaskRecord): string[] {
  return [record.id, nameOf(record), foundIn(record)];
}

function foundIn({ answer }: TaskRecord): string {
  return answer ? summaryWords(answer.summary) : '';
}
