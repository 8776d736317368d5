/** A cell of the grid as it is shown: `row` -1 is the row of headings, `column` -1 the column of row numbers. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** Where a key leads from a cell. */
export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'page-up'
  | 'page-down'
  | 'row-start'
  | 'row-end'
  | 'first-row'
  | 'last-row'
  | 'grid-start'
  | 'grid-end';

/**
 * The place that a step leads to, always inside of the grid. A page is `pageRows` rows; it and the steps to an end keep to the cells
 * with data, while single steps lead to the headings and row numbers too.
 */
export function stepped(from: Place, step: Step, size: GridSize, pageRows: number): Place {
  return inside(target(from, step, size, Math.max(1, pageRows)), size);
}

/** The nearest place that exists in a grid of this size. */
export function inside({ row, column }: Place, { rows, columns }: GridSize): Place {
  return { row: between(-1, row, rows - 1), column: between(-1, column, columns - 1) };
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}

function target({ row, column }: Place, step: Step, { rows, columns }: GridSize, pageRows: number): Place {
  switch (step) {
    case 'up':
      return { row: row - 1, column };
    case 'down':
      return { row: row + 1, column };
    case 'left':
      return { row, column: column - 1 };
    case 'right':
      return { row, column: column + 1 };
    case 'page-up':
      return { row: Math.max(0, row - pageRows), column };
    case 'page-down':
      return { row: row + pageRows, column };
    case 'row-start':
      return { row, column: 0 };
    case 'row-end':
      return { row, column: columns - 1 };
    case 'first-row':
      return { row: 0, column };
    case 'last-row':
      return { row: rows - 1, column };
    case 'grid-start':
      return { row: 0, column: 0 };
    case 'grid-end':
      return { row: rows - 1, column: columns - 1 };
  }
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
