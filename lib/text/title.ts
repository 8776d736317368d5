import { beginningOf } from './beginning.ts';
import { plainWithMarks } from './hidden-characters.ts';

/** Nobody reads on, in UTF-16 units. */
const longest = 500;

/** A name as the title of an element that may be too narrow for it: its beginning, with hidden characters marked. */
export function titleOf(name: string): string {
  return plainWithMarks(beginningOf(name, longest));
}
