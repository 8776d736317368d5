/**
 * What is exported as rows. A row is made when it is asked for, so that a large table is never copied as a whole. Every cell is text exactly
 * as received, '' where there is none.
 */
export interface Sheet {
  /** The headings, in the order to write them. */
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** The cells of a row, from 0; as many as there are columns. */
  row(index: number): readonly string[];
}

/** What is exported of a task as data. */
export interface ExportedTask {
  readonly taskId: string;
  /** The answer exactly as received; `null` where there is none yet. */
  readonly text: string | null;
  /** As received, where the answer itself is not at hand. */
  readonly status: string | null;
  /** The kind of failure; `null` for none. */
  readonly failure: string | null;
  /** Anything else to say where there is no answer, in words. */
  readonly note: string | null;
}

/** Both forms of the same results, each made only when a format needs it. */
export interface ExportContent {
  sheet(): Sheet | Promise<Sheet>;
  tasks(): readonly ExportedTask[] | Promise<readonly ExportedTask[]>;
}

/**
 * Waits until the page has room again. Called after each portion with the share that is done, from 0 to 1; rejects to call the whole
 * thing off.
 */
export type Pace = (done: number) => Promise<void>;

/** A part of a file, as UTF-8 or packed. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A file that was written. */
export interface Written {
  /** In order, for a `Blob`. */
  readonly parts: readonly Bytes[];
  /** The MIME type. */
  readonly type: string;
  /** Without the dot. */
  readonly extension: string;
  /** What differs from the exact data, in words for the person: cells that were guarded, cut or left out. */
  readonly notes: readonly string[];
}
