import * as z from 'zod/mini';
import { isId } from './ids/id-form.ts';
import { idLimit } from './ids/id-places.ts';
import type { RequestName } from './messages.ts';
import { settingsPartSchema } from './settings.ts';

const keyLimit = 10_240;

// Zod's own checks of lengths, and of numbers, would add half a kilobyte to the worker.
const atMost = (limit: number) => z.refine<{ length: number }>(({ length }) => length <= limit);

// A history may hold many more tasks than one go looks up.
const keys = z.lazy(() => z.array(z.string().check(atMost(128))).check(atMost(200_000)));
const lookupId = z.lazy(() => z.string().check(atMost(256)));
const ofTasks = z.lazy(() => z.strictObject({ keys }));
const nothing = z.lazy(() => z.strictObject({}));

/** What each request of `messages.ts` takes. The worker alone checks it, so no page loads this. */
export const requestInputs = {
  lookUp: z.lazy(() =>
    z.strictObject({
      ids: z.array(z.string().check(z.refine(isId))).check(z.refine(({ length }) => length > 0 && length <= idLimit)),
    }),
  ),
  checkAgain: ofTasks,
  stopWatching: ofTasks,
  cancelLookup: z.lazy(() => z.strictObject({ lookupId })),
  erase: z.lazy(() =>
    z.strictObject({
      what: z.union([
        z.literal('everything'),
        z.strictObject({ keys, lookupIds: z.array(lookupId).check(atMost(idLimit)) }),
      ]),
    }),
  ),
  undoErase: z.lazy(() => z.strictObject({ erasureId: z.string().check(atMost(128)) })),
  markSeen: ofTasks,
  markAllSeen: nothing,
  saveKey: z.lazy(() => z.strictObject({ key: z.string().check(atMost(keyLimit)) })),
  testKey: nothing,
  removeKey: nothing,
  saveSettings: settingsPartSchema,
  wake: nothing,
} as const satisfies Record<RequestName, z.ZodMiniType>;

export type RequestInput<N extends RequestName> = z.infer<(typeof requestInputs)[N]>;

/** A request on its way, before its input is checked. */
export const requestEnvelope = z.lazy(() => z.strictObject({ request: z.string(), input: z.unknown() }));
