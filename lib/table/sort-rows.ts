import type { SortDirection, TableColumn, TableRow } from './model.ts';
import { type Pause, Portion } from './portions.ts';
import { sortInPortions } from './sort-in-portions.ts';

const rowsAtOnce = 5000;

// One order for everyone, whatever the language of the browser: two people who look at one batch see the same.
const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The rows with one text in the column. A batch has few different titles and grades, so texts are sorted instead of rows. */
interface Group {
  readonly text: string;
  /** Its number in a column of numbers; else NaN. */
  readonly number: number;
  /** Places of the rows, ascending. */
  readonly places: number[];
}

/**
 * The rows sorted by one column: numbers by size, everything else in natural order, which has "2" before "10" and takes no notice of
 * case and accents. Equal rows stay in their order, and empty cells come last, both whatever the direction. Rejects as `pause` does.
 */
export async function sortRows(
  rows: readonly TableRow[],
  column: TableColumn,
  direction: SortDirection,
  pause: Pause,
): Promise<TableRow[]> {
  const groups = await groupsOf(rows, column, pause);
  const empty = groups.get('');
  groups.delete('');
  const tiers = await tiersOf(await sortInPortions([...groups.values()], compareGroups, pause), pause);
  if (direction === 'descending') tiers.reverse();
  if (empty) tiers.push([empty]);
  return rowsOf(tiers, rows, pause);
}

async function groupsOf(rows: readonly TableRow[], column: TableColumn, pause: Pause): Promise<Map<string, Group>> {
  const groups = new Map<string, Group>();
  for (const [place, row] of rows.entries()) {
    const text = row.cells[column.index] ?? '';
    const group = groups.get(text);
    if (group) group.places.push(place);
    else groups.set(text, { text, number: column.kind === 'number' ? Number(text) : Number.NaN, places: [place] });
    if (place % rowsAtOnce === rowsAtOnce - 1) await pause();
  }
  return groups;
}

/** Puts groups together that differ by case and accents alone: their rows are equal and stay in their order. */
async function tiersOf(sorted: readonly Group[], pause: Pause): Promise<Group[][]> {
  const tiers: Group[][] = [];
  let previous: Group | null = null;
  for (const [position, group] of sorted.entries()) {
    if (previous && compareGroups(previous, group) === 0) tiers.at(-1)?.push(group);
    else tiers.push([group]);
    previous = group;
    if (position % rowsAtOnce === rowsAtOnce - 1) await pause();
  }
  return tiers;
}

async function rowsOf(tiers: readonly Group[][], rows: readonly TableRow[], pause: Pause): Promise<TableRow[]> {
  const sorted: TableRow[] = [];
  const portion = new Portion(rowsAtOnce);
  for (const tier of tiers) {
    const places = placesOf(tier);
    for (const place of places) {
      const row = rows[place];
      if (row) sorted.push(row);
    }
    if (portion.isFullWith(places.length)) await pause();
  }
  return sorted;
}

function placesOf(tier: readonly Group[]): number[] {
  const places = tier.flatMap((group) => group.places);
  return tier.length === 1 ? places : places.sort((one, other) => one - other);
}

function compareGroups(one: Group, other: Group): number {
  if (one.number < other.number) return -1;
  if (one.number > other.number) return 1;
  const lacking = Number(Number.isNaN(one.number)) - Number(Number.isNaN(other.number));
  return lacking || natural.compare(one.text, other.text);
}
