import type { TableColumn, TableRow } from './model.ts';
import { type Pause, Portion } from './portions.ts';
import { wordsOf } from './shown-words.ts';

const charactersAtOnce = 400_000;
// Looking at a cell costs about as much as reading this many characters.
const charactersOfCell = 20;
/** So many words of one column are remembered: there are about twenty, and any number of texts that are none. */
const mostSaid = 1_000;

/**
 * The rows in which each word of the query stands in some cell of the given columns, whatever the case; the words need not stand in one
 * cell. Cells are searched as the screen shows them. What is in double quotes must be a whole cell, or a whole line of one: `"verified"` leaves out "unverified". All rows where the
 * query has no word. Runs in portions; rejects as `pause` does.
 */
export async function filterRows(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  query: string,
  pause: Pause,
): Promise<readonly TableRow[]> {
  const terms = termsOf(query);
  if (terms.length === 0) return rows;
  const found: TableRow[] = [];
  const portion = new Portion(charactersAtOnce);
  const searched = columns.map((column) => ({ index: column.index, words: saidOnce(wordsOf(column)) }));
  for (const row of rows) {
    // No word holds a line break, so none is found across two cells.
    let text = '\n';
    for (const { index, words } of searched) {
      const cell = row.cells[index];
      if (cell) text += `${words ? words(cell) : cell}\n`;
    }
    const lower = text.toLowerCase();
    if (terms.every((term) => lower.includes(term))) found.push(row);
    if (portion.isFullWith(text.length + columns.length * charactersOfCell)) await pause();
  }
  return found;
}

/** The same words for the same text: to ask the browser for them in each of many rows would take most of the time. */
function saidOnce(words: ((text: string) => string) | null): ((text: string) => string) | null {
  const said = new Map<string, string>();
  return (
    words &&
    ((text) => {
      const known = said.get(text) ?? words(text);
      if (said.size < mostSaid) said.set(text, known);
      return known;
    })
  );
}

/** What must occur in a row, its cells put together line by line: words, and whole lines for what is in quotes. */
function termsOf(query: string): string[] {
  return [...query.toLowerCase().matchAll(/"([^"]*)"|[^\s"]+/g)]
    .map(([word, whole]) => (whole === undefined ? word : `\n${whole}\n`))
    .filter((term) => term.trim() !== '');
}

/** The query for the rows with exactly this in a cell; `null` where none can say it. */
export function queryFor(text: string): string | null {
  return text.trim() === '' || text.length > 200 || /["\n\r]/.test(text) ? null : `"${text}"`;
}
