import { createTextKeeper, type ReadTexts, type TextKeeper } from '../text-keeper.ts';
import type { ResultTask } from './result-task.ts';

/** So many characters (UTF-16 units) are remembered in all; beyond, a text is read anew each time. */
const mostRemembered = 64_000_000;

/** The received texts of tasks, each read once while the page is open, until a newer answer has come. */
export class ResultTexts {
  readonly #keeper: TextKeeper;

  constructor(readTexts: ReadTexts) {
    this.#keeper = createTextKeeper(readTexts, mostRemembered);
  }

  /** The texts of these tasks, in their order; `null` for one without an answer. Rejects as reading does. */
  async read(tasks: readonly ResultTask[]): Promise<(string | null)[]> {
    const wanted = tasks.flatMap(({ record: { key }, receivedAt }) =>
      receivedAt === null ? [] : [{ key, version: receivedAt }],
    );
    const texts = await this.#keeper.texts(wanted);
    const byKey = new Map(wanted.map(({ key }, place) => [key, texts[place] ?? null]));
    return tasks.map(({ record, receivedAt }) => (receivedAt === null ? null : (byKey.get(record.key) ?? null)));
  }
}
