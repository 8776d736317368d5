import { t } from '../i18n.ts';
import { type Cells, cellText, isNothing, isScalar } from './cells.ts';
import type { Column, ColumnSet } from './column-set.ts';
import type { ColumnKind } from './model.ts';

const maxDepth = 6;
const maxEntries = 10;

/** A place in the data: the column of what is found there, and the places below it, by a field's name or an entry's position. */
interface Place {
  readonly path: string;
  readonly depth: number;
  readonly below: Map<string | number, Place>;
  column: Column | null;
}

/** What goes into one cell. */
interface Content {
  readonly text: string;
  readonly kind: ColumnKind;
}

/**
 * Flattens JSON into columns with dotted names: `company.name`, `offices[0].city`. A list of scalars is one cell, joined by "; ". What
 * lies deeper than six levels, and the entries of a list after its tenth, stand as JSON in one cell. Null and empty values make no column.
 */
export class FieldTree {
  readonly #columns: ColumnSet;
  readonly #scope: string;
  readonly #suffix: string;
  readonly #root = makePlace('', 0);

  /** `scope` tells equal names apart, `suffix` (" 2") ends every name. */
  constructor(columns: ColumnSet, scope: string, suffix = '') {
    this.#columns = columns;
    this.#scope = scope;
    this.#suffix = suffix;
  }

  /** Writes a parsed value into a row; a bare one stands under "Value". Throws a RangeError where it is nested too deeply for the engine. */
  write(cells: Cells, value: unknown): void {
    this.#write(cells, this.#root, value);
  }

  /** The columns made so far; those of one object stand together. */
  columns(): Column[] {
    return columnsFrom(this.#root);
  }

  #write(cells: Cells, place: Place, value: unknown): void {
    const content = this.#contentOfOneCell(value, place.depth);
    if (content) this.#put(cells, place, content);
    else
      for (const [step, below] of this.#stepsInto(value)) {
        const inner = isNothing(below) ? null : this.#below(place, step);
        if (inner) this.#write(cells, inner, below);
      }
  }

  #contentOfOneCell(value: unknown, depth: number): Content | null {
    if (isScalar(value)) return { text: cellText(value), kind: kindOf(value) };
    if (Array.isArray(value) && value.every(isScalar)) return { text: value.map(cellText).join('; '), kind: 'text' };
    if (depth < maxDepth) return null;
    this.#columns.notes.add(t('table.note_deep', { count: maxDepth }));
    return { text: cellText(value), kind: 'text' };
  }

  #stepsInto(value: unknown): Array<[string | number, unknown]> {
    if (!Array.isArray(value)) return Object.entries(value ?? {});
    if (value.length <= maxEntries) return [...value.entries()];
    this.#columns.notes.add(t('table.note_long_list', { count: maxEntries }));
    return [...value.slice(0, maxEntries).entries(), [maxEntries, cellText(value.slice(maxEntries))]];
  }

  #put(cells: Cells, place: Place, { text, kind }: Content): void {
    if (text === '') return;
    place.column ??= this.#columns.addField((place.path || 'Value') + this.#suffix, kind, this.#scope);
    if (place.column === null) return;
    if (place.column.kind !== kind) place.column.kind = 'text';
    cells[place.column.index] = text;
  }

  #below(place: Place, step: string | number): Place | null {
    const known = place.below.get(step);
    if (known) return known;
    // Ten thousand different names need not be remembered once there is no column for them.
    if (!this.#columns.hasRoom()) return null;
    const made = makePlace(pathTo(place, step), place.depth + 1);
    place.below.set(step, made);
    return made;
  }
}

function makePlace(path: string, depth: number): Place {
  return { path, depth, below: new Map(), column: null };
}

function pathTo(place: Place, step: string | number): string {
  if (typeof step === 'number') return `${place.path}[${step}${step === maxEntries ? '…' : ''}]`;
  const name = step === '' ? '""' : step;
  return place.depth === 0 ? name : `${place.path}.${name}`;
}

function kindOf(value: unknown): ColumnKind {
  if (typeof value === 'string') return /^https?:\/\//i.test(value) ? 'link' : 'text';
  return typeof value === 'boolean' ? 'text' : 'number';
}

function columnsFrom(place: Place): Column[] {
  const below = [...place.below.values()].flatMap(columnsFrom);
  return place.column ? [place.column, ...below] : below;
}
