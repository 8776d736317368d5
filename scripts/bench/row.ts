import type { Figure } from './samples.ts';

/** What a figure should be, against the floor or by itself. */
export type Goal =
  | { times: number }
  /** So much more than the floor, in the line's unit. */
  | { over: number }
  | { atMost: number };

/** One thing that was measured, beside what it is measured against. */
export interface Line {
  what: string;
  unit: 'ms' | 's' | 'kB' | 'bytes';
  ours: Figure;
  against: { what: string; figure: Figure } | null;
  /** `null` where the figure is only stated. */
  goal: Goal | null;
}

/** How much is to be measured. */
export interface Effort {
  /** Rounds of what takes a moment. What takes seconds is measured in fewer: `few`. */
  runs: number;
  few: number;
  /** How much data there is: 1, or less to try the bench itself. */
  share: number;
}

/** One row of the bench: something that a person waits for. */
export interface Row {
  /** What it is called on the command line. */
  name: string;
  /** What a person waits for. */
  title: string;
  /** What is measured and how, in a few sentences, for the documentation. */
  how: string;
  measure(effort: Effort): Promise<Line[]>;
}

/** What a line comes to: how it stands to what it is measured against, and whether that is as it should be. */
export interface Verdict {
  compared: string;
  goal: string;
  /** `null` where there is no goal. */
  isMet: boolean | null;
}

export function verdictOf({ ours, against, goal, unit }: Line): Verdict {
  const times = against ? ours.middle / against.figure.middle : Number.NaN;
  const over = against ? ours.middle - against.figure.middle : Number.NaN;
  const asTimes = `${shown(times)} times`;
  const asOver = `${over < 0 ? '−' : '+'}${shown(Math.abs(over))} ${unit}`;
  if (goal === null) return { compared: against ? asTimes : '', goal: '', isMet: null };
  if ('times' in goal) return { compared: asTimes, goal: `${shown(goal.times)} times`, isMet: times <= goal.times };
  if ('over' in goal) return { compared: asOver, goal: `+${goal.over} ${unit}`, isMet: over <= goal.over };
  return {
    compared: against ? asTimes : '',
    goal: `at most ${goal.atMost} ${unit}`,
    isMet: ours.middle <= goal.atMost,
  };
}

/** A number with three digits that count, and no more than are needed. */
export function shown(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}

/** The middle, and where the middle eight tenths of the runs lie. */
export function figureWords({ middle, low, high, runs }: Figure, unit: Line['unit']): string {
  return runs === 1 ? `${shown(middle)} ${unit}` : `${shown(middle)} ${unit} (${shown(low)}–${shown(high)})`;
}
