import { hideKey } from '../hide-key.ts';

const reach = 72;
const name = '[A-Za-z_][\\w.-]{0,39}(?:[ ](?:[Ii][Dd]|ID)[sS]?)?';

/** What names a value: a segment of a path, a tag, a name with a sign after it, a switch of a command, or one of a few words before a blank. */
const patterns = [
  /(?:\/|%2F)(?<path>[A-Za-z][\w-]{0,39})(?:\/|%2F)$/i,
  /<(?<name>[A-Za-z][\w.:-]{0,39})>\s*$/,
  new RegExp(
    `(?<name>${name})(?:\\[\\d{0,6}\\])?["'\`\\\\*]{0,4}\\s*(?:[:=]>?|%3[AD])(?:[\\s"'\`\\\\*(<[{-]|%22|%5B)*$`,
  ),
  /--(?<name>[A-Za-z][\w-]{0,39})\s+["'`]?$/,
  /(?<![\w-])(?<name>\w{0,30}_ids?|(?:task|batch|request|trace|span|job|run|row|lead|record|session|user)(?:[ -]?ids?)?)[\s"'`(*:-]+$/i,
];

/**
 * The name right before what stands at `start`: `task_id` of `"task_id": "…"`, `/task/` of an address, `request` of `request …`.
 * Empty where it has none, and never an API key. Looks back over a bounded length.
 */
export function sourceBefore(text: string, start: number): string {
  const before = hideKey(text.slice(Math.max(0, start - reach), start));
  for (const pattern of patterns) {
    const groups = pattern.exec(before)?.groups;
    if (groups?.path !== undefined) return `/${groups.path}/`;
    if (groups?.name !== undefined) return groups.name;
  }
  return '';
}

const listGap = /^["'`\\\s]*(?:,|\n\s*[-*•]\s)["'`\\\s]*$/;
const anyGap = /^(?:[\s"'`,;|*•\\-]|\\[nrt])*$/;

/** Whether what stands between two ids only parts the items of a list, so that the second has the name of the first. */
export function isListGap(text: string, end: number, start: number, bothLabelled: boolean): boolean {
  return start - end <= reach && (bothLabelled ? anyGap : listGap).test(text.slice(end, start));
}
