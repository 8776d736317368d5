import { membersByKey } from '../json/answer-identity.ts';
import { childrenOf, type JsonNodes, kindOf, sourceOf } from '../json/json-nodes.ts';
import { scanJson } from '../json/json-scan.ts';
import { parseInPortions } from '../json/parse-in-portions.ts';
import { listIn, type Person, readPerson } from '../people.ts';
import { type AnswerRows, extrasOf, parseRaw, resultName, textRows } from './answer-rows.ts';
import { isNothing } from './cells.ts';
import { type Pause, Portion } from './portions.ts';

const peopleAtOnce = 1000;

/**
 * The same as `answerRows` for an answer of megabytes: its rows are parsed in portions, since the engine would hold the page for a
 * second to parse ten megabytes with exact numbers. Rejects as `pause` does.
 */
export async function largeAnswerRows(text: string, pause: Pause): Promise<AnswerRows | null> {
  const nodes = await scanJson(text, pause);
  if (nodes === null || kindOf(nodes, 0) !== 'object') return null;
  try {
    return await rowsOf(nodes, pause);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return textRows(new Map([...membersByKey(nodes, 0)].map(([name, node]) => [name, sourceOf(nodes, node)])));
  }
}

async function rowsOf(nodes: JsonNodes, pause: Pause): Promise<AnswerRows> {
  const parse = (node: number) => parseInPortions(nodes, node, parseRaw, pause);
  const members = membersByKey(nodes, 0);
  const from = resultName(members);
  const data = members.get(from);
  members.delete(from);
  const extras = await parsedMembers(members, parse);
  const list = data === undefined ? null : listNodeIn(nodes, data);
  if (data !== undefined && list !== null && list !== data) {
    const besides = [...membersByKey(nodes, data)].filter(([, node]) => node !== list);
    extras.set(from, Object.fromEntries(await parsedMembers(besides, parse)));
  }
  const value = data === undefined ? undefined : await parse(list ?? data);
  const rows: readonly unknown[] = list !== null && Array.isArray(value) ? value : isNothing(value) ? [] : [value];
  const people = await readPeopleInPortions(rows, pause);
  return {
    rows: people?.map((person) => ({ person })) ?? rows.map((row) => ({ value: row })),
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

async function parsedMembers(
  members: Iterable<[string, number]>,
  parse: (node: number) => Promise<unknown>,
): Promise<Map<string, unknown>> {
  const parsed = new Map<string, unknown>();
  for (const [name, node] of members) parsed.set(name, await parse(node));
  return parsed;
}

async function readPeopleInPortions(rows: readonly unknown[], pause: Pause): Promise<Person[] | null> {
  const portion = new Portion(peopleAtOnce);
  const people: Person[] = [];
  for (const row of rows) {
    const person = readPerson(row);
    if (person === null) return null;
    people.push(person);
    if (portion.isFullWith(1)) await pause();
  }
  return people.length > 0 ? people : null;
}
