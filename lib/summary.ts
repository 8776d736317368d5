import * as z from 'zod/mini';

/** What was found, counted once when the answer arrives, so that a list need not open the texts. */
export const summarySchema = z.discriminatedUnion('shape', [
  /** `data` is missing, null, or an empty array or object. */
  z.object({ shape: z.literal('nothing') }),
  /** Every row is a person: `people` rows, of which `withEmail` have an e-mail and `verified` a verified one. */
  z.object({ shape: z.literal('people'), people: z.number(), withEmail: z.number(), verified: z.number() }),
  /** An array of anything else. */
  z.object({ shape: z.literal('rows'), rows: z.number() }),
  /** An object or a bare value. */
  z.object({ shape: z.literal('other') }),
]);

export type Summary = z.infer<typeof summarySchema>;
