import type { ResultTask } from './result-task.ts';

/** So many characters (UTF-16 units) are remembered in all; beyond, a text is read anew each time. */
const mostRemembered = 64_000_000;

/** Gives the texts of the last answers in the order of the keys, `null` where none is stored. */
export type ReadBodies = (keys: readonly string[]) => Promise<(string | null)[]>;

/** The received texts of tasks, each read once while the page is open, until a newer answer has come. */
export class ResultTexts {
  readonly #readBodies: ReadBodies;
  readonly #known = new Map<string, { receivedAt: number; text: string | null }>();
  #remembered = 0;

  constructor(readBodies: ReadBodies) {
    this.#readBodies = readBodies;
  }

  /** The texts of these tasks, in their order; `null` for one without an answer. Rejects as reading does. */
  async read(tasks: readonly ResultTask[]): Promise<(string | null)[]> {
    const unknown = tasks.filter((task) => task.receivedAt !== null && !this.#knows(task));
    const read = unknown.length === 0 ? [] : await this.#readBodies(unknown.map(({ record }) => record.key));
    const fresh = new Map(unknown.map(({ record }, place) => [record.key, read[place] ?? null]));
    const texts = tasks.map(({ record: { key }, receivedAt }) => {
      if (receivedAt === null) return null;
      return fresh.has(key) ? (fresh.get(key) ?? null) : (this.#known.get(key)?.text ?? null);
    });
    for (const { record, receivedAt } of unknown)
      if (receivedAt !== null) this.#remember(record.key, receivedAt, fresh.get(record.key) ?? null);
    return texts;
  }

  #knows({ record, receivedAt }: ResultTask): boolean {
    return this.#known.get(record.key)?.receivedAt === receivedAt;
  }

  #remember(key: string, receivedAt: number, text: string | null): void {
    const before = this.#known.get(key)?.text?.length ?? 0;
    const size = text?.length ?? 0;
    this.#known.delete(key);
    this.#remembered -= before;
    if (this.#remembered + size > mostRemembered) return;
    this.#known.set(key, { receivedAt, text });
    this.#remembered += size;
  }
}
