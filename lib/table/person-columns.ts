import { t } from '../i18n.ts';
import type { Email, Person, Phone } from '../people.ts';
import type { Cells } from './cells.ts';
import type { Column, ColumnSet } from './column-set.ts';
import type { ColumnKind } from './model.ts';

const maxPhones = 10;

/** The columns of one person in a row: all of them where the row is a person, those of the first, second … where it is a task. */
export class PersonColumns {
  readonly #columns: ColumnSet;
  readonly #person: number | null;
  readonly #made = new Map<string, Column>();
  #phones = 0;

  /** `person` counts those of a row from 1; `null` where a row is one person. */
  constructor(columns: ColumnSet, person: number | null) {
    this.#columns = columns;
    this.#person = person;
  }

  /** Writes what is known of a person; the rest of the received fields is not written here. */
  write(cells: Cells, person: Person): void {
    if (this.#made.size === 0) this.#makeFirst();
    this.#put(cells, 'Name', person.name);
    this.#put(cells, 'Title', person.title);
    if (person.email) this.#writeEmail(cells, person.email);
    this.#put(cells, 'LinkedIn', person.linkedin);
    if (person.phones.length > maxPhones) this.#columns.notes.add(t('table.note_phones', { count: maxPhones }));
    for (const [number, phone] of person.phones.slice(0, maxPhones).entries()) this.#writePhone(cells, phone, number);
  }

  /** The main columns made so far, in the order to show them. */
  columns(): Column[] {
    const phones = this.#ofPhones(['Phone', 'Line type']);
    return this.#existing(['Name', 'Title', 'Email', 'Verified', 'Email status', ...phones, 'LinkedIn']);
  }

  /** What else is told of the phones; it stands with the fields. */
  details(): Column[] {
    return this.#existing(this.#ofPhones(['Phone valid', 'Phone grade']));
  }

  // A table that has people at all has these, so that an export does not change its form with the luck of the search.
  #makeFirst(): void {
    for (const title of ['Name', 'Title']) this.#column(title, 'text');
    this.#column('Email', 'email');
    this.#column('Verified', 'status');
    this.#makePhone(0);
    this.#column('LinkedIn', 'link');
  }

  #writeEmail(cells: Cells, { address, verified, note }: Email): void {
    this.#put(cells, 'Email', address);
    if (verified !== null) this.#put(cells, 'Verified', verified ? 'verified' : 'unverified');
    this.#put(cells, 'Email status', note, 'status');
  }

  #writePhone(cells: Cells, phone: Phone, number: number): void {
    this.#makePhone(number);
    this.#put(cells, numbered('Phone', number), phone.number);
    this.#put(cells, numbered('Line type', number), phone.lineType);
    if (phone.valid !== null)
      this.#put(cells, numbered('Phone valid', number), phone.valid ? 'valid' : 'not valid', 'status');
    this.#put(cells, numbered('Phone grade', number), phone.grade);
  }

  #makePhone(number: number): void {
    if (number < this.#phones) return;
    this.#phones = number + 1;
    this.#column(numbered('Phone', number), 'phone');
    this.#column(numbered('Line type', number), 'text');
  }

  #put(cells: Cells, title: string, value: string | null, kind: ColumnKind = 'text'): void {
    if (value !== null) cells[this.#column(title, kind).index] = value;
  }

  #column(title: string, kind: ColumnKind): Column {
    const known = this.#made.get(title);
    if (known) return known;
    const made = this.#columns.add(this.#name(title), kind, 'person');
    this.#made.set(title, made);
    return made;
  }

  /** The second person of a task has "Email 2", so that a second phone is "Phone 2 of person 1" there. */
  #name(title: string): string {
    if (this.#person === null) return title;
    if (/\d$/.test(title)) return `${title} of person ${this.#person}`;
    return this.#person === 1 ? title : `${title} ${this.#person}`;
  }

  #ofPhones(titles: string[]): string[] {
    return Array.from({ length: this.#phones }, (_, number) => titles.map((title) => numbered(title, number))).flat();
  }

  #existing(titles: string[]): Column[] {
    return titles.flatMap((title) => this.#made.get(title) ?? []);
  }
}

function numbered(title: string, number: number): string {
  return number === 0 ? title : `${title} ${number + 1}`;
}
