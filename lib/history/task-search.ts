import type { TaskRecord } from '../record.ts';
import type { Standing } from '../standing.ts';
import { faceOf } from '../task-face.ts';
import { createTextKeeper, type ReadTexts } from '../text-keeper.ts';
import { createMatcher, readable, searchWords } from './search.ts';

/** How far a search is, and what it found. */
export interface Search {
  /** As typed. */
  readonly words: string;
  /** The keys of the tasks that have all the words. */
  readonly hits: ReadonlySet<string>;
  readonly searched: number;
  readonly total: number;
  /** A text could not be read, so that a hit may be missing. */
  readonly failed: boolean;
}

export interface SearchPorts {
  readTexts: ReadTexts;
  /** Lets the page draw and answer the person. */
  pause(): Promise<void>;
  /** Takes note of a fault. */
  report(fault: unknown): void;
}

/** Searches ids, tracking ids, status words and the texts received. */
export interface TaskSearch {
  /** Looks for the words in these, newest first; what was searched before and is the same stays. No words: no search. */
  look(words: string, records: readonly TaskRecord[], standing: Standing): void;
  /** `null` where nothing is looked for. */
  state(): Search | null;
}

/** So many texts are read at once. */
const portion = 500;
/** So many characters are searched before the page gets room. */
const charactersAtOnce = 2_000_000;
/** So many characters of texts stay in memory while the page is open. */
const keptCharacters = 32_000_000;

/** `onChange` is called whenever `state` gives something else. */
export function createTaskSearch(ports: SearchPorts, onChange: () => void): TaskSearch {
  const keeper = createTextKeeper(ports.readTexts, keptCharacters);
  let words = '';
  const searched = new Map<string, TaskRecord>();
  let hits = new Set<string>();
  let wanted: readonly TaskRecord[] = [];
  let wantedStanding: Standing | null = null;
  let failed = false;
  let turn = 0;
  let shown: Search | null = null;

  const show = (done: number) => {
    shown = { words, hits: new Set(hits), searched: done, total: wanted.length, failed };
    onChange();
  };

  async function run(mine: number, standing: Standing): Promise<void> {
    const matches = createMatcher(searchWords(words));
    const known = new Set(wanted.map(({ key }) => key));
    for (const key of hits) if (!known.has(key)) hits.delete(key);
    // What went may come back.
    for (const key of searched.keys()) if (!known.has(key)) searched.delete(key);
    const left = wanted.filter((record) => searched.get(record.key) !== record);
    let done = wanted.length - left.length;
    show(done);
    for (let start = 0; start < left.length; start += portion) {
      const records = left.slice(start, start + portion);
      const texts = await read(records);
      let characters = 0;
      for (const [place, record] of records.entries()) {
        if (mine !== turn) return;
        const text = texts[place] ?? '';
        if (matches([...fieldsOf(record, standing), readable(text)])) hits.add(record.key);
        else hits.delete(record.key);
        searched.set(record.key, record);
        characters += text.length;
        if (characters < charactersAtOnce) continue;
        characters = 0;
        await ports.pause();
      }
      await ports.pause();
      if (mine !== turn) return;
      done += records.length;
      show(done);
    }
  }

  async function read(records: readonly TaskRecord[]): Promise<(string | null)[]> {
    try {
      return await keeper.texts(
        records.map((record) => ({ key: record.key, version: record.answer?.receivedAt ?? 0 })),
      );
    } catch (error) {
      ports.report(error);
      failed = true;
      return [];
    }
  }

  return {
    look(nextWords, records, standing) {
      if (nextWords === words && records === wanted && standing === wantedStanding) return;
      // The word for how a task stands depends on how all stand.
      if (nextWords !== words || standing !== wantedStanding) searched.clear();
      if (nextWords !== words) {
        hits = new Set();
        failed = false;
      }
      words = nextWords;
      wanted = records;
      wantedStanding = standing;
      turn += 1;
      if (searchWords(words).length > 0) void run(turn, standing);
      else if (shown) {
        shown = null;
        onChange();
      }
    },
    state: () => shown,
  };
}

function fieldsOf(record: TaskRecord, standing: Standing): string[] {
  return [record.id, record.answer?.trackingId ?? '', faceOf(record, standing).word];
}
