import * as z from 'zod/mini';

/** How long what was erased can be brought back, in milliseconds. */
export const undoWithin = 10_000;

/** So long before the end pages offer it no more, in milliseconds, so that a click in the last moment is not too late. */
export const undoMargin = 500;

/** What was erased and can still be brought back, in the order of erasing; for whatever page is open, or opens. */
export const erasuresSchema = z.lazy(() =>
  z.array(
    z.object({
      erasureId: z.string(),
      /** So many tasks were hidden; none where only the line went of tasks that stand elsewhere too. */
      count: z.number(),
      /** When it goes for good, in epoch milliseconds. */
      until: z.number(),
    }),
  ),
);

export type ErasureMark = z.infer<typeof erasuresSchema>[number];
