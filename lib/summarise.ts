import { listIn, type Person, readPeople } from './people.ts';
import type { Summary } from './summary.ts';

/** Counts what is in `data`, the result of a task: any JSON. Never throws. */
export function summarise(data: unknown): Summary {
  if (isNothing(data)) return { shape: 'nothing' };
  const people = readPeople(data);
  if (people !== null) return summaryOfPeople(people);
  const list = listIn(data);
  return list === null || list.length === 0 ? { shape: 'other' } : { shape: 'rows', rows: list.length };
}

function summaryOfPeople(people: readonly Person[]): Summary {
  const withEmail = people.filter((person) => person.email !== null).length;
  if (people.every(isBareEmail)) return { shape: 'emails', emails: withEmail };
  const verified = people.filter((person) => person.email?.verified === true).length;
  return { shape: 'people', people: people.length, withEmail, verified };
}

function isBareEmail({ name, title, email, phones, linkedin }: Person): boolean {
  const isBare = name === null && title === null && phones.length === 0 && linkedin === null;
  return isBare && (email === null || email.verified === null);
}

/** An object is nothing when it has no member, or an empty list of rows and no other member that holds something. */
function isNothing(data: unknown): boolean {
  if (data === undefined || data === null) return true;
  if (typeof data !== 'object') return false;
  if (Array.isArray(data)) return data.length === 0;
  const values = Object.values(data);
  return values.length === 0 || (listIn(data)?.length === 0 && !values.some(isFilled));
}

function isFilled(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
