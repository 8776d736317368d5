/**
 * Called between two portions of long work, each of a few milliseconds: gives the page room when it is time to. Where it rejects, the work
 * ends with that rejection; so it cancels.
 */
export type Pause = () => Promise<void>;

/** Counts work, in characters read (UTF-16 units) or in rows, to tell when a portion is done. */
export class Portion {
  readonly #size: number;
  #spent = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** Whether that much more work makes the portion full; the next one then begins. */
  isFullWith(work: number): boolean {
    this.#spent += work;
    if (this.#spent < this.#size) return false;
    this.#spent = 0;
    return true;
  }
}
