import { beginningOf } from '../text/beginning.ts';
import { plainWithMarks } from '../text/hidden-characters.ts';

/** What a tooltip says of a cell: its text, shortened and with marks for hidden characters; nothing where the cell has room for all of it. */
export function tooltipOf(text: string, room: number): string | undefined {
  if (text.length <= room) return undefined;
  const beginning = beginningOf(text, 500);
  const marked = plainWithMarks(beginning);
  return beginning === text ? marked : `${marked}…`;
}

/** The tone of the words that say whether an address was checked; '' for other texts. */
export function toneOf(text: string): 'good' | 'warn' | '' {
  if (text === 'verified') return 'good';
  return text === 'unverified' ? 'warn' : '';
}
