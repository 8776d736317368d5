import { namesIn } from '../names.ts';
import type { TaskRecord } from '../record.ts';
import { readTaskAnswer } from '../task.ts';
import type { ReadTexts } from '../text-keeper.ts';
import { createMatcher, readable, searchWords } from './search.ts';

/** A stored task that has all the words, and the name in its result that has one of them; `null` where its own words have them all. */
export interface Hit {
  record: TaskRecord;
  name: string | null;
}

export interface HitPorts {
  /** Gives records newest first, in portions. */
  readAllTasks(before: number | null, size: number): Promise<{ records: readonly TaskRecord[]; next: number | null }>;
  readTexts: ReadTexts;
}

/** So many of the newest are searched while somebody types. */
const searched = 5_000;
const portion = 500;
/** So many characters of results are searched for names, in UTF-16 units. */
const mostCharacters = 20_000_000;
const textsAtOnce = 50;

/**
 * The newest stored tasks whose own texts, or the names in their results, have all the words, at most so many; none without words. Stops early
 * where `isWanted` says that nobody waits any more. Rejects where reading does.
 */
export async function newestHits(
  words: string,
  most: number,
  ports: HitPorts,
  textsOf: (record: TaskRecord) => readonly string[],
  isWanted: () => boolean,
): Promise<Hit[]> {
  const wanted = searchWords(words);
  const hits: Hit[] = [];
  if (wanted.length === 0) return hits;
  const matches = createMatcher(wanted);
  const one = wanted.map((word) => createMatcher([word]));
  let left = mostCharacters;

  function hitIn(record: TaskRecord, text: string): Hit | null {
    const own = textsOf(record);
    // Far cheaper than reading the JSON of each.
    if (!matches([...own, readable(text)])) return null;
    const names = namesIn(readTaskAnswer(text)?.data);
    if (!matches([...own, ...names])) return null;
    return { record, name: names.find((name) => one.some((has) => has([name]))) ?? null };
  }
  async function add(records: readonly TaskRecord[]): Promise<void> {
    const mayHide = records.filter((record) => record.answer && !matches(textsOf(record)));
    const keys = left > 0 ? mayHide.map(({ key }) => key) : [];
    const texts = new Map((await ports.readTexts(keys)).map((text, place) => [keys[place], text ?? '']));
    for (const record of records) {
      const text = texts.get(record.key) ?? '';
      left -= text.length;
      const hit = matches(textsOf(record)) ? { record, name: null } : hitIn(record, text);
      if (hit) hits.push(hit);
    }
  }

  let before: number | null = null;
  for (let read = 0; read < searched && isWanted(); read += portion) {
    const { records, next } = await ports.readAllTasks(before, portion);
    for (let start = 0; start < records.length && hits.length < most && isWanted(); start += textsAtOnce)
      await add(records.slice(start, start + textsAtOnce));
    if (hits.length >= most || next === null) break;
    before = next;
  }
  return hits.slice(0, most);
}
