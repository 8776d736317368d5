import { t } from '../i18n.ts';
import { type AnswerRows, answerRows, answerTexts } from './answer-rows.ts';
import type { Cells } from './cells.ts';
import { ColumnSet } from './column-set.ts';
import { FieldTree } from './field-tree.ts';
import { largeAnswerRows } from './large-answer.ts';
import type { RowsBy, Table, TableRow, TableSource } from './model.ts';
import { type Pause, Portion } from './portions.ts';
import { RowSlots } from './row-slots.ts';

const maxInRow = 8;
const charactersAtOnce = 100_000;
const charactersOfLarge = 200_000;
// Writing a row costs about as much as reading this many characters.
const charactersOfRow = 100;

export interface TableBuilder {
  /** Adds the rows of further tasks, in order. Never throws. A text of ten megabytes takes up to a second: see `addInPortions`. */
  add(sources: readonly TableSource[]): void;
  /** The same in portions, of large texts too. One call at a time. Rejects as `pause` does; the table is then good for nothing. */
  addInPortions(sources: readonly TableSource[], pause: Pause): Promise<void>;
  /** The table so far, which does not change when more is added. Cheap enough to ask for after each batch. */
  table(): Table;
}

/**
 * Makes the table of results: the columns of people first, then those of the task, then every other field. A task that brought nothing
 * has a row too, so that the table stands beside the list that the ids came from.
 */
export function createTable(rowsBy: RowsBy): TableBuilder {
  const columns = new ColumnSet();
  const status = columns.add('Status', 'status', 'task');
  const failure = columns.add('Failure', 'text', 'task');
  // Most often the status says it all.
  failure.shownAtFirst = false;
  const trackingId = columns.add('Tracking ID', 'id', 'task');
  const taskId = columns.add('Task ID', 'id', 'task');
  const slots = new RowSlots(columns, rowsBy);
  const answerFields = new FieldTree(columns, 'answer');
  const rows: TableRow[] = [];

  const cellsOfTask = (source: TableSource): Cells => {
    const cells: Cells = [];
    cells[status.index] = source.status;
    cells[failure.index] = source.failure;
    if (source.failure !== '' && source.failure !== source.status) failure.shownAtFirst = true;
    cells[trackingId.index] = source.trackingId ?? '';
    cells[taskId.index] = source.id;
    return cells;
  };

  function* rowsOf(source: TableSource, answer: AnswerRows | null): Generator<Cells> {
    const cells = cellsOfTask(source);
    if (answer) answerFields.write(cells, answer.extras);
    const received = answer?.rows ?? [];
    if (rowsBy === 'person')
      for (const row of received) {
        const own = cells.slice();
        slots.write(own, row, 0);
        yield own;
      }
    else for (const [place, row] of received.slice(0, maxInRow).entries()) slots.write(cells, row, place);
    if (rowsBy === 'task' && received.length > maxInRow) columns.notes.add(t('table.note_people', { count: maxInRow }));
    if (rowsBy === 'task' || received.length === 0) yield cells;
  }

  /** Adds an answer's rows; after each comes a chance to pause. */
  function* additions(source: TableSource, answer: AnswerRows | null): Generator<undefined> {
    if (answer === null && source.text !== null) columns.notes.add(t('table.note_no_json'));
    const count = rows.length;
    try {
      for (const cells of rowsOf(source, answer)) {
        rows.push({ key: source.key, cells });
        yield;
      }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      rows.length = count;
      for (const cells of rowsOf(source, answerTexts(source.text ?? ''))) rows.push({ key: source.key, cells });
    }
  }

  const addAtOnce = (source: TableSource): void => {
    const work = additions(source, source.text === null ? null : answerRows(source.text));
    while (!work.next().done);
  };

  return {
    add(sources) {
      for (const source of sources) addAtOnce(source);
    },
    async addInPortions(sources, pause) {
      const portion = new Portion(charactersAtOnce);
      for (const source of sources) {
        const characters = source.text?.length ?? 0;
        if (source.text === null || characters < charactersOfLarge) addAtOnce(source);
        else
          for (const _ of additions(source, await largeAnswerRows(source.text, pause)))
            if (portion.isFullWith(charactersOfRow)) await pause();
        if (portion.isFullWith(characters + charactersOfRow)) await pause();
      }
    },
    table() {
      const ordered = [
        ...slots.people(),
        ...[status, failure, trackingId, taskId],
        ...slots.fields(),
        ...answerFields.columns(),
      ];
      return { columns: ordered.map((column) => ({ ...column })), rows: rows.slice(), notes: [...columns.notes] };
    },
  };
}
