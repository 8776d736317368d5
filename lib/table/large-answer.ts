import { membersByKey } from '../json/answer-identity.ts';
import { childrenOf, type JsonNodes, kindOf, sourceOf } from '../json/json-nodes.ts';
import { scanJson } from '../json/json-scan.ts';
import { listIn, type Person, readPerson } from '../people.ts';
import { type AnswerRows, answerTexts, extrasOf, parseRaw, resultName } from './answer-rows.ts';
import { isNothing } from './cells.ts';
import { type Pause, Portion } from './portions.ts';

const charactersAtOnce = 100_000;

/**
 * The same as `answerRows` for an answer of megabytes: its rows are parsed one by one, in portions, since the engine would hold the
 * page for a second to parse ten megabytes with exact numbers. Rejects as `pause` does.
 */
export async function largeAnswerRows(text: string, pause: Pause): Promise<AnswerRows | null> {
  const nodes = await scanJson(text, pause);
  if (nodes === null || kindOf(nodes, 0) !== 'object') return null;
  try {
    return await rowsOf(nodes, pause);
  } catch (error) {
    if (error instanceof RangeError) return answerTexts(text);
    throw error;
  }
}

async function rowsOf(nodes: JsonNodes, pause: Pause): Promise<AnswerRows> {
  const members = membersByKey(nodes, 0);
  const from = resultName(members);
  const data = members.get(from);
  members.delete(from);
  const extras = parsedMembers(nodes, members);
  const list = data === undefined ? null : listNodeIn(nodes, data);
  if (data !== undefined && list !== null && list !== data) {
    const besides = [...membersByKey(nodes, data)].filter(([, node]) => node !== list);
    extras.set(from, Object.fromEntries(parsedMembers(nodes, besides)));
  }
  const rows = list === null ? onlyRow(nodes, data) : await parsedRows(nodes, childrenOf(nodes, list), pause);
  const people = await readPeopleInPortions(rows, pause);
  return {
    rows: people?.map((person) => ({ person })) ?? rows.map((value) => ({ value })),
    extras: extrasOf(extras),
  };
}

/** The list that `listIn` finds. */
function listNodeIn(nodes: JsonNodes, data: number): number | null {
  if (kindOf(nodes, data) === 'array') return data;
  if (kindOf(nodes, data) !== 'object') return null;
  const members = [...membersByKey(nodes, data)].filter(([, node]) => kindOf(nodes, node) === 'array');
  const lists = new Map(members.map(([name, node]) => [name, childrenOf(nodes, node)]));
  const found = listIn(Object.fromEntries(lists));
  return members.find(([name]) => lists.get(name) === found)?.[1] ?? null;
}

function parsedMembers(nodes: JsonNodes, members: Iterable<[string, number]>): Map<string, unknown> {
  return new Map([...members].map(([name, node]) => [name, parsed(nodes, node)]));
}

function onlyRow(nodes: JsonNodes, data: number | undefined): unknown[] {
  const value = data === undefined ? undefined : parsed(nodes, data);
  return isNothing(value) ? [] : [value];
}

/** Throws a RangeError for what the engine cannot parse, which in a text known to be JSON is what is nested too deeply. */
function parsed(nodes: JsonNodes, node: number): unknown {
  const value = parseRaw(sourceOf(nodes, node));
  if (value === undefined) throw new RangeError('nested too deeply');
  return value;
}

function lengthOf(nodes: JsonNodes, node: number): number {
  return (nodes.end[node] ?? 0) - (nodes.start[node] ?? 0);
}

async function parsedRows(nodes: JsonNodes, places: readonly number[], pause: Pause): Promise<unknown[]> {
  const portion = new Portion(charactersAtOnce);
  const rows: unknown[] = [];
  for (const place of places) {
    rows.push(parsed(nodes, place));
    if (portion.isFullWith(lengthOf(nodes, place))) await pause();
  }
  return rows;
}

async function readPeopleInPortions(rows: readonly unknown[], pause: Pause): Promise<Person[] | null> {
  const portion = new Portion(1000);
  const people: Person[] = [];
  for (const row of rows) {
    const person = readPerson(row);
    if (person === null) return null;
    people.push(person);
    if (portion.isFullWith(1)) await pause();
  }
  return people.length > 0 ? people : null;
}
