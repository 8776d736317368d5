import { type Pair, pairedMembers } from './answer-pairs.ts';
import { type JsonNodes, kindOf, sourceOf, unquoted } from './json-nodes.ts';
import { pathOf } from './json-path.ts';
import { type Pace, scanJson } from './json-scan.ts';

/** One value that an answer has and another has not. Texts are exactly as received; `null` where the value was not there, or is gone. */
export interface Change {
  /** Where it stands now; where it stood, if it is gone. */
  path: string;
  before: string | null;
  after: string | null;
}

export interface AnswerDiff {
  /** The first of them, in the order of the earlier answer; what is new comes after what was there beside it. */
  changes: Change[];
  /** How many there are in all. */
  total: number;
}

const mostListed = 500;
const portion = 500;

/**
 * What changed from one answer's text to the next: every single value, but for what came or went as a whole. People in lists are
 * matched by e-mail, LinkedIn or name, other things in lists by their text and else by their place; a new order alone is no change, nor
 * is other spacing or other escapes. `null` where either is no JSON. Without recursion; `pace` is awaited between portions.
 */
export async function answerDiff(before: string, after: string, pace: Pace): Promise<AnswerDiff | null> {
  const old = await scanJson(before, pace);
  const now = old && (await scanJson(after, pace));
  if (!old || !now) return null;
  const diff: AnswerDiff = { changes: [], total: 0 };
  const open: Pair[] = [{ before: 0, after: 0 }];
  for (let steps = 1; open.length > 0; steps += 1) {
    const pair = open.pop();
    if (pair) await compare(pair);
    if (steps % portion === 0) await pace();
  }
  return diff;

  async function compare(pair: Pair): Promise<void> {
    if (!old || !now || isSame(old, now, pair)) return;
    const members = await pairedMembers(old, now, pair, pace);
    if (members) for (const inner of members.reverse()) open.push(inner);
    else tell(old, now, pair);
  }

  function tell(was: JsonNodes, is: JsonNodes, pair: Pair): void {
    diff.total += 1;
    if (diff.total > mostListed) return;
    diff.changes.push({
      path: pair.after === null ? pathOf(was, pair.before ?? 0) : pathOf(is, pair.after),
      before: pair.before === null ? null : sourceOf(was, pair.before),
      after: pair.after === null ? null : sourceOf(is, pair.after),
    });
  }
}

function isSame(old: JsonNodes, now: JsonNodes, { before, after }: Pair): boolean {
  if (before === null || after === null) return false;
  const was = sourceOf(old, before);
  const is = sourceOf(now, after);
  if (was === is) return true;
  return kindOf(old, before) === 'string' && kindOf(now, after) === 'string' && unquoted(was) === unquoted(is);
}
