import * as z from 'zod/mini';

/** How many picked ids are looked up without asking; more wait in the form for a click. */
export const pickedLimit = 20;

/**
 * What a right-click picked, or somebody typed into the address bar: ids that are being looked up already, as task keys, or text to be looked at first, because
 * it holds no id (`correct`), more than `pickedLimit` ids (`confirm`), or not all that was selected (`cut`); or words
 * to be searched for (`search`); or that it was the person's own key (`own-key`), which is left out. `at` is in epoch milliseconds.
 */
export const pickedSchema = z.lazy(() =>
  z.union([
    z.object({ want: z.literal('show'), lookupId: z.string(), keys: z.array(z.string()), at: z.number() }),
    z.object({
      want: z.literal(['correct', 'confirm', 'cut', 'search', 'own-key']),
      text: z.string(),
      at: z.number(),
      /** It was typed into the address bar of this very tab, which is to show it. */
      tabId: z.optional(z.number()),
    }),
  ]),
);

export type Picked = z.infer<typeof pickedSchema>;
