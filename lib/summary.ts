import * as z from 'zod/mini';
import { listed, t } from './i18n.ts';

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
