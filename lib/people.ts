/** An e-mail address as received. `verified` is `null` where nothing is said; `note` is the `status` of a business e-mail. */
export interface Email {
  address: string;
  verified: boolean | null;
  note: string | null;
}

export interface Phone {
  number: string;
  lineType: string | null;
  valid: boolean | null;
  grade: string | null;
}

/** A person as Openmart's tasks describe one. Every text is as received. */
export interface Person {
  name: string | null;
  title: string | null;
  email: Email | null;
  phones: Phone[];
  linkedin: string | null;
  /** Every field that is not wholly told by those above, under its own name. */
  rest: Record<string, unknown>;
}

type Fields = Map<string, unknown>;

const wrappers = ['people', 'contacts', 'results'];

/**
 * The list of rows in `data`: `data` itself, or else the first list under `people`, `contacts` or `results`, where some clients of
 * the API expect it. `null` where there is none.
 */
export function listIn(data: unknown): unknown[] | null {
  if (Array.isArray(data)) return data;
  const fields = fieldsOf(data);
  const lists = wrappers.map((name) => fields?.get(name)).filter((value) => Array.isArray(value));
  return lists.find((list) => list.length > 0) ?? lists[0] ?? null;
}

/**
 * Reads the result of a task as people: the shapes of `find_people`, `lookup_people` and `lookup_business_email`. Returns `null`
 * unless there is a list, not empty, of which every row is a person. Never throws.
 */
export function readPeople(data: unknown): Person[] | null {
  const rows = listIn(data);
  if (rows === null || rows.length === 0) return null;
  const people: Person[] = [];
  for (const row of rows) {
    const person = readPerson(row);
    if (person === null) return null;
    people.push(person);
  }
  return people;
}

/** Reads one row as a person; `null` where it is none. Never throws. */
export function readPerson(row: unknown): Person | null {
  const fields = fieldsOf(row);
  return fields !== null && isPersonLike(fields) ? personOf(fields) : null;
}

/** An object's own fields as a map, so that a field named `__proto__` is one like any other. */
function fieldsOf(value: unknown): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields: Fields = new Map();
  // A loop, since there may be a hundred thousand people, and a map made of pairs costs three times as much.
  for (const [name, inner] of Object.entries(value)) fields.set(name, inner);
  return fields;
}

/** A name alone makes no person: products and companies have one too. Openmart's own people have `first_name` and `last_name`, even if null. */
function isPersonLike(fields: Fields): boolean {
  if (isTextOrNull(fields.get('first_name')) || isTextOrNull(fields.get('last_name'))) return true;
  if (readEmail(fields).value !== null || readPhones(fields.get('phones')).value.length > 0) return true;
  if (fields.get('email') === null && typeof fields.get('status') === 'string') return true;
  const isNamed = text(fields.get('full_name')) !== null || text(fields.get('name')) !== null;
  return isNamed && (fields.has('email') || fields.has('title'));
}

/** Reads a person. What is read is taken out of `fields`; the rest stays. */
function personOf(fields: Fields): Person {
  const isBusinessEmail = typeof fields.get('email') === 'string';
  const email = readEmail(fields);
  const phones = readPhones(fields.get('phones'));
  const names = [take(fields, 'first_name'), take(fields, 'last_name')].filter((part) => part !== null);
  const name = names.length > 0 ? names.join(' ') : (take(fields, 'full_name') ?? take(fields, 'name'));
  const title = take(fields, 'title');
  const linkedin = take(fields, 'linkedin_url') ?? take(fields, 'linkedin');
  if (email.isWhole) fields.delete('email');
  if (email.isWhole && isBusinessEmail) take(fields, 'status');
  if (phones.isWhole) fields.delete('phones');
  return { name, title, email: email.value, phones: phones.value, linkedin, rest: Object.fromEntries(fields) };
}

/** What was read from a field, and whether that tells all of it; what doesn't stays in `rest` too. */
interface Reading<T> {
  value: T;
  isWhole: boolean;
}

function readEmail(fields: Fields): Reading<Email | null> {
  const received = fields.get('email');
  if (received === undefined || received === null || received === '') return { value: null, isWhole: true };
  if (typeof received === 'string') {
    if (!received.includes('@')) return { value: null, isWhole: false };
    return { value: { address: received, verified: null, note: text(fields.get('status')) }, isWhole: true };
  }
  const rest = fieldsOf(received);
  if (rest === null) return { value: null, isWhole: false };
  const address = text(rest.get('email'));
  if (address?.includes('@') !== true) return { value: null, isWhole: ![...rest.values()].some(isContent) };
  rest.delete('email');
  const email = { address, verified: takeFlag(rest, 'verified'), note: take(rest, 'status') };
  return { value: email, isWhole: rest.size === 0 };
}

function readPhones(received: unknown): Reading<Phone[]> {
  if (!Array.isArray(received)) return { value: [], isWhole: received === undefined || received === null };
  const phones: Phone[] = [];
  let isWhole = true;
  for (const entry of received) {
    const rest: Fields =
      typeof entry === 'string' ? new Map([['phone_number', entry]]) : (fieldsOf(entry) ?? new Map());
    const number = take(rest, 'phone_number');
    const lineType = take(rest, 'line_type');
    const valid = takeFlag(rest, 'valid');
    const grade = take(rest, 'confidence_grade');
    if (number !== null) phones.push({ number, lineType, valid, grade });
    if (number === null || rest.size > 0) isWhole = false;
  }
  return { value: phones, isWhole };
}

/** Takes a text out of `fields`. What is empty goes too, for it says nothing; what is no text stays. */
function take(fields: Fields, name: string): string | null {
  const value = fields.get(name);
  if (isTextOrNull(value)) fields.delete(name);
  return text(value);
}

function takeFlag(fields: Fields, name: string): boolean | null {
  const value = fields.get(name);
  if (typeof value === 'boolean' || value === null) fields.delete(name);
  return typeof value === 'boolean' ? value : null;
}

function isContent(value: unknown): boolean {
  return value !== null && value !== '' && value !== false;
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
