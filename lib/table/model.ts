/**
 * What the table of results is made of. The builder makes it, the grid draws it and the export writes it, so the
 * three agree on this file alone.
 */

/** One task of the list, in pasted order. */
export interface TableSource {
  /** The task's own key in the list. */
  readonly key: string;
  /** The task id as pasted. */
  readonly id: string;
  readonly trackingId: string | null;
  /** In words that the person reads, e.g. "Completed" or "Not found". */
  readonly status: string;
  /** Why it failed, in words; '' when it didn't. */
  readonly failure: string;
  /** The answer exactly as received; null when there is none. */
  readonly text: string | null;
}

/** What a column's cells are, so that a cell can be drawn as a link or lined up as a number. */
export type ColumnKind = 'text' | 'email' | 'phone' | 'link' | 'id' | 'status' | 'number';

export interface TableColumn {
  /** The place of this column's value in every row's `cells`; it never changes while the table grows. */
  readonly index: number;
  /** The heading; no two columns of a table share one. */
  readonly name: string;
  readonly kind: ColumnKind;
  readonly group: 'task' | 'person' | 'field';
  /** Shown unless the person chose otherwise. */
  readonly shownAtFirst: boolean;
}

export interface TableRow {
  /** The key of the task that the row came from; rows of one task share it. */
  readonly key: string;
  /** By a column's `index`; an absent or undefined cell is empty. May be shorter than the number of columns. */
  readonly cells: readonly (string | undefined)[];
}

export interface Table {
  /** In the order to show them. */
  readonly columns: readonly TableColumn[];
  /** In pasted order. */
  readonly rows: readonly TableRow[];
  /** What was left out and why, in words for the person. */
  readonly notes: readonly string[];
}

/** A row for each person found, or one row for each task. */
export type RowsBy = 'person' | 'task';

export type SortDirection = 'ascending' | 'descending';
