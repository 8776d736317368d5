import { t } from '../i18n.ts';
import type { ColumnKind, TableColumn } from './model.ts';

/** A column while the table is built: what its cells are may turn out to be less than it seemed, or to tell more. */
export interface Column extends TableColumn {
  kind: ColumnKind;
  shownAtFirst: boolean;
}

const maxFields = 200;
const fieldsShownAtFirst = 12;
const ownNames =
  /^(?:Name|Title|Email|Verified|Email status|Phone|Line type|Phone valid|Phone grade|LinkedIn)(?: \d+)?(?: of person \d+)?$/;
const taskNames: ReadonlySet<string> = new Set(['Status', 'Failure', 'Tracking ID', 'Task ID']);

/** Makes the columns of one table: gives out indexes, keeps names apart, and stops where there are too many fields. */
export class ColumnSet {
  /** What was left out or put together and why, in words. */
  readonly notes = new Set<string>();
  readonly #names = new Set<string>();
  #count = 0;
  #fields = 0;

  /** A column of the product's own, of which there are few. */
  add(name: string, kind: ColumnKind, group: 'task' | 'person'): Column {
    return this.#add(name, kind, group, true);
  }

  /**
   * A column for a field of the data. A name that is taken, or that belongs to a column of the product's own, gets `scope` after it.
   * `null` where there is no room.
   */
  addField(name: string, kind: ColumnKind, scope: string): Column | null {
    if (!this.hasRoom()) return null;
    this.#fields += 1;
    return this.#add(this.#freeName(name, scope), kind, 'field', this.#fields <= fieldsShownAtFirst);
  }

  /** Whether a column can be made for one more field; if not, a note says so. */
  hasRoom(): boolean {
    if (this.#fields < maxFields) return true;
    this.notes.add(t('table.note_fields', { count: maxFields }));
    return false;
  }

  #add(name: string, kind: ColumnKind, group: TableColumn['group'], shownAtFirst: boolean): Column {
    const index = this.#count;
    this.#count += 1;
    this.#names.add(name);
    return { index, name, kind, group, shownAtFirst };
  }

  #freeName(name: string, scope: string): string {
    const isFree = (candidate: string) => !this.#names.has(candidate) && !ownNames.test(candidate);
    if (isFree(name) && !taskNames.has(name)) return name;
    const scoped = `${name} (${scope})`;
    if (isFree(scoped)) return scoped;
    let number = 2;
    while (!isFree(`${scoped} ${number}`)) number += 1;
    return `${scoped} ${number}`;
  }
}
