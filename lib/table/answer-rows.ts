import { parseExact } from '../json/answer-parts.ts';
import { memberTexts } from '../json/json-text.ts';
import { listIn, type Person, readPeople } from '../people.ts';
import { isNothing, isScalar } from './cells.ts';

/** An answer, taken apart for rows. Numbers that a computer would round are `JSON.rawJSON` objects, which keep them as received. */
export interface AnswerRows {
  /** The people, or the values where the result is not made of people. None: it brought nothing. */
  readonly rows: ReadonlyArray<AnswerRow>;
  /** Whatever else the answer holds, by name; it belongs to each of its rows. */
  readonly extras: Record<string, unknown>;
}

export type AnswerRow = { readonly person: Person } | { readonly value: unknown };

/** Takes an answer apart. `null` where it is no JSON object. Never throws. */
export function answerRows(received: string): AnswerRows | null {
  const text = received.replace(/^\uFEFF/, '');
  const whole = parseRaw(text);
  if (whole === undefined) return answerTexts(text);
  if (isScalar(whole) || Array.isArray(whole)) return null;
  const members = new Map<string, unknown>(Object.entries(whole ?? {}));
  const from = resultName(members);
  const data = members.get(from);
  members.delete(from);
  const list = listIn(data);
  if (list !== null && list !== data) members.set(from, withoutList(data, list));
  const values = list ?? (isNothing(data) ? [] : [data]);
  const rows = readPeople(values)?.map((person) => ({ person })) ?? values.map((value) => ({ value }));
  return { rows, extras: extrasOf(members) };
}

/** The same with the text of each member for its value: for what is nested so deeply that the engine cannot walk through it. */
export function answerTexts(received: string): AnswerRows | null {
  const members = memberTexts(received.replace(/^\uFEFF/, ''));
  return members && textRows(members);
}

/** The same from the texts of the members by their names, which is used up. */
export function textRows(members: Map<string, string>): AnswerRows {
  const from = resultName(members);
  const data = members.get(from);
  members.delete(from);
  return { rows: data === undefined ? [] : [{ value: data }], extras: extrasOf(members) };
}

/** Parses JSON, numbers as `AnswerRows` tells. `undefined`: no JSON, or nested too deeply. */
export function parseRaw(text: string): unknown {
  return parseExact(text, (source) => JSON.rawJSON(source));
}

/** Under which name an answer has its result. */
export function resultName(members: ReadonlyMap<string, unknown>): string {
  return members.has('data') ? 'data' : 'result';
}

/** What is left of an answer without those members that the columns of the task tell. */
export function extrasOf(members: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const isTold = (value: unknown) => value === null || typeof value === 'string';
  return Object.fromEntries([...members].filter(([name, value]) => !(toldByTask.has(name) && isTold(value))));
}

const toldByTask: ReadonlySet<string> = new Set(['task_id', 'status', 'tracking_id']);

/** What stands beside the list in an object that wraps it. */
function withoutList(data: unknown, list: unknown[]): unknown {
  return Object.fromEntries(Object.entries(data ?? {}).filter(([, value]) => value !== list));
}
