import * as z from 'zod/mini';
import { listed, t } from './i18n.ts';
import { listIn, type Person, readPeople } from './people.ts';

/** What was found, counted once when the answer arrives, so that a list need not open the texts. */
export const summarySchema = z.lazy(() =>
  z.union([
    /** `data` is missing, null, or an empty array or object, also when wrapped. */
    z.object({ shape: z.literal('nothing') }),
    /** Every row is a person: `people` rows, of which `withEmail` have an e-mail and `verified` a verified one. */
    z.object({ shape: z.literal('people'), people: z.number(), withEmail: z.number(), verified: z.number() }),
    /** Every row is an e-mail address without a person, as `lookup_business_email` gives: `emails` rows that hold one. */
    z.object({ shape: z.literal('emails'), emails: z.number() }),
    /** An array of anything else. */
    z.object({ shape: z.literal('rows'), rows: z.number() }),
    /** An object or a bare value. */
    z.object({ shape: z.literal('other') }),
  ]),
);

export type Summary = z.infer<typeof summarySchema>;

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

/** A summary in a few words, such as "2 people, 1 verified email". */
export function summaryWords(summary: Summary): string {
  switch (summary.shape) {
    case 'nothing':
      return t('summary.nothing');
    case 'people':
      return listed([t('summary.people', summary.people), emailWords(summary.withEmail, summary.verified)]);
    case 'emails':
      return summary.emails === 0 ? t('summary.no_email_found') : t('summary.emails', summary.emails);
    case 'rows':
      return t('summary.rows', summary.rows);
    case 'other':
      return t('summary.one_result');
  }
}

function emailWords(withEmail: number, verified: number): string {
  if (withEmail === 0) return t('summary.no_email');
  return verified === 0 ? t('summary.emails', withEmail) : t('summary.verified_emails', verified);
}
