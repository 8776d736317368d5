import type { AnswerRows } from './answer-rows.ts';
import type { Cells } from './cells.ts';
import type { Column, ColumnSet } from './column-set.ts';
import { FieldTree } from './field-tree.ts';
import type { RowsBy } from './model.ts';
import { PersonColumns } from './person-columns.ts';

interface Slot {
  readonly person: PersonColumns;
  readonly fields: FieldTree;
}

/** The columns for what an answer brought: one slot where a row is a person; in a row for a task, one for each of its people. */
export class RowSlots {
  readonly #columns: ColumnSet;
  readonly #rowsBy: RowsBy;
  readonly #slots: Slot[] = [];

  constructor(columns: ColumnSet, rowsBy: RowsBy) {
    this.#columns = columns;
    this.#rowsBy = rowsBy;
  }

  /** Writes a person or a value into the columns of the given place, counted from 0. Throws a RangeError as `FieldTree` does. */
  write(cells: Cells, row: AnswerRows['rows'][number], place: number): void {
    const slot = this.#slots[place] ?? this.#makeSlot(place);
    if ('person' in row) {
      slot.person.write(cells, row.person);
      slot.fields.write(cells, row.person.rest);
    } else slot.fields.write(cells, row.value);
  }

  /** The main columns of people, in the order to show them. */
  people(): Column[] {
    return this.#slots.flatMap(({ person }) => person.columns());
  }

  /** Everything else that was received of them. */
  fields(): Column[] {
    return this.#slots.flatMap(({ person, fields }) => [...person.details(), ...fields.columns()]);
  }

  #makeSlot(place: number): Slot {
    const suffix = place === 0 ? '' : ` ${place + 1}`;
    const made = {
      person: new PersonColumns(this.#columns, this.#rowsBy === 'task' ? place + 1 : null),
      fields: new FieldTree(this.#columns, 'field', suffix),
    };
    this.#slots[place] = made;
    return made;
  }
}
