import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { readBadge } from '../../../tests/harness/badge.ts';
import type { SandboxTask } from '../../../tests/sandbox/task.ts';
import type { Row } from '../row.ts';
import { averageOf } from '../samples.ts';
import { onStage, type Stage, tell } from '../stage.ts';

/** How many are watched in each part. */
const most = 20;
/** In seconds. A task is checked so long after it was asked for, and from then on every half minute. */
const checks = [0, 2, 4, 8, 15, 45, 75, 105];
const early = { from: 0, to: 30 };
const later = { from: 45, to: 75 };
/** So long after one another they are asked for, in milliseconds: their checks are not to queue for the limit of requests. */
const apart = 1_100;

interface Completion {
  /** From the completion at the server to the badge, in seconds. */
  took: number;
  /** From the completion to the next check at the product's pace, in seconds. */
  toCheck: number;
}

export const completion: Row = {
  name: 'completion',
  title: 'From completion at the server to the badge',
  how: `${most} tasks, asked for one by one, complete at times spread evenly over the first 30 seconds after the asking, and ${most} others over the half minute from 45 to 75 seconds after it. The floor is the time from each completion to the next check that the pace has, which is half of the pace on average where completions are spread over whole spans between checks; those of the first 30 seconds are not, since the span from 15 to 45 seconds is cut in two. Both are averages.`,
  measure: ({ share }) => onStage((stage) => measure(stage, Math.ceil(most * share))),
};

async function measure({ browser, sandbox }: Stage, tasks: number) {
  const page = browser.controlPage;
  const completions = [early, later].flatMap((part) =>
    Array.from({ length: tasks }, (_, n) => ({ part, after: part.from + ((n + 0.5) * (part.to - part.from)) / tasks })),
  );
  const counting = badgeCounts(page, completions.length);
  const watched = await Promise.all(
    completions.map(async ({ part, after }, place) => {
      await pause(place * apart);
      const task = sandbox.addTask({ life: 'processing' });
      const asked = performance.now();
      await tell(page, 'lookUp', { ids: [task.id] });
      await pause(Math.max(0, asked + after * 1_000 - performance.now()));
      task.complete();
      return { part, after, task, at: performance.now() };
    }),
  );
  const told = badgeTimes(watched, await counting, sandbox.ledger);
  const of = (part: typeof early) => {
    const taken = told.flatMap((each): Completion[] =>
      each.part === part ? [{ took: each.took, toCheck: toCheckAt(each.after) }] : [],
    );
    return { ours: averageOf(taken.map(({ took }) => took)), floor: averageOf(taken.map(({ toCheck }) => toCheck)) };
  };
  return (
    [
      ['in the first 30 s, on average', of(early)],
      ['later, on average', of(later)],
    ] as const
  ).map(([what, { ours, floor }]) => ({
    what,
    unit: 's' as const,
    ours,
    against: { what: 'to the next check', figure: floor },
    goal: { times: 1.1 },
  }));
}

function toCheckAt(after: number): number {
  return (checks.find((check) => check > after) ?? Number.NaN) - after;
}

interface Watched {
  part: typeof early;
  after: number;
  task: SandboxTask;
  at: number;
}

/** The n-th answer that tells of a completion makes the badge count n. */
function badgeTimes(
  watched: readonly Watched[],
  badges: readonly number[],
  ledger: readonly { path: string; tick: number }[],
): (Watched & { took: number })[] {
  const told = watched.map((each) => {
    const first = ledger.find(({ path, tick }) => path.endsWith(each.task.id) && tick >= each.at);
    return { ...each, toldAt: first?.tick ?? Number.POSITIVE_INFINITY };
  });
  return told
    .toSorted((one, other) => one.toldAt - other.toldAt)
    .map((each, place) => ({ ...each, took: ((badges[place] ?? Number.NaN) - each.at) / 1_000 }));
}

/** Looks at the badge all the time, and notes when it came to count each number up to `count`. */
async function badgeCounts(page: Page, count: number): Promise<number[]> {
  const times: number[] = [];
  while (times.length < count) {
    const number = Number((await readBadge(page)).text) || 0;
    while (times.length < number) times.push(performance.now());
    await pause(20);
  }
  return times;
}
