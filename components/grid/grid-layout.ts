import { useMemo } from 'preact/hooks';
import { useMedia } from '@/components/media.ts';
import { columnRoom, nameRoom, type RowName, type Ruler } from '@/lib/grid/column-room.ts';
import { columnStarts, numberWidth } from '@/lib/grid/grid-columns.ts';
import type { TableColumn, TableRow } from '@/lib/table/model.ts';

/** A column with its place in the row, in CSS pixels. */
export interface LaidColumn {
  column: TableColumn;
  style: { insetInlineStart: string; width: string };
  /** How many digits fit. */
  room: number;
}

export interface GridLayout {
  columns: readonly LaidColumn[];
  /** Where each column begins after the row numbers, and where the last one ends. */
  starts: readonly number[];
  numberWidth: number;
  /** How many digits the names of rows have room for. */
  nameRoom: number;
  /** Measures that the style sheet uses, and the width of a whole row. */
  style: { width: string; '--row': string; '--head': string; '--numbers': string; '--digits': number };
  rowHeight: number;
  headHeight: number;
}

interface Laid {
  columns: readonly TableColumn[];
  /** How many rows there are. */
  count: number;
  /** The rows that widths go by; the same array while they are the same. */
  samples: readonly (readonly TableRow[])[];
  ruler: Ruler;
  /** What a row is called, where rows have names. */
  rowName: ((row: TableRow) => RowName) | undefined;
  scale: number;
  /** How wide a digit is, in CSS pixels. */
  digit: number;
}

/** The names of rows stay in view, and must leave some room to the cells. */
const narrow = '(max-width: 30em)';

/** Measures of a grid. The same object while nothing that they follow from changes, so that rows can tell. */
export function useGridLayout({ columns, count, samples, ruler, rowName, scale, digit }: Laid): GridLayout {
  const rooms = useMemo(() => columns.map((each) => columnRoom(each, samples, ruler)), [columns, samples, ruler]);
  const isNarrow = useMedia(narrow);
  const names = useMemo(
    () => (rowName ? nameRoom([...new Set(samples.flat())].map(rowName), isNarrow, ruler.text) : 0),
    [rowName, samples, ruler, isNarrow],
  );
  const numbers = numberWidth(count, names, digit);
  return useMemo(() => {
    const starts = columnStarts(rooms, digit);
    const laid = columns.map((column, place) => {
      const start = starts[place] ?? 0;
      const width = (starts[place + 1] ?? start) - start;
      return {
        column,
        room: rooms[place] ?? 0,
        style: { insetInlineStart: `${numbers + start}px`, width: `${width}px` },
      };
    });
    const rowHeight = Math.round(28 * scale);
    const headHeight = Math.round(32 * scale);
    const style = {
      width: `${numbers + (starts.at(-1) ?? 0)}px`,
      '--row': `${rowHeight}px`,
      '--head': `${headHeight}px`,
      '--numbers': `${numbers}px`,
      '--digits': Math.max(2, String(count).length),
    };
    return { columns: laid, starts, numberWidth: numbers, nameRoom: names, rowHeight, headHeight, style };
  }, [columns, rooms, numbers, names, count, scale, digit]);
}

/** The places to draw of a row: those in view, and the one with the focus, which stays though it be scrolled away. */
export function placesToDraw({ first, end }: { first: number; end: number }, active: number | null): number[] {
  const places = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  if (active === null || active < 0 || (active >= first && active < end)) return places;
  return active < first ? [active, ...places] : [...places, active];
}
