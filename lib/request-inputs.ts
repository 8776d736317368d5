import * as z from 'zod/mini';
import { idLimit } from './ids/find-ids.ts';
import { isId } from './ids/id-form.ts';
import type { RequestName } from './messages.ts';
import { settingsPartSchema } from './settings.ts';

const keyLimit = 10_240;

// A history may hold many more tasks than one go looks up.
const keys = z.lazy(() => z.array(z.string().check(z.maxLength(128))).check(z.maxLength(200_000)));
const lookupId = z.lazy(() => z.string().check(z.maxLength(256)));
const ofTasks = z.lazy(() => z.strictObject({ keys }));
const nothing = z.lazy(() => z.strictObject({}));

/** What each request of `messages.ts` takes. The worker alone checks it, so no page loads this. */
export const requestInputs = {
  lookUp: z.lazy(() =>
    z.strictObject({
      ids: z.array(z.string().check(z.refine(isId))).check(z.minLength(1), z.maxLength(idLimit)),
    }),
  ),
  checkAgain: ofTasks,
  stopWatching: ofTasks,
  cancelLookup: z.lazy(() => z.strictObject({ lookupId })),
  erase: z.lazy(() =>
    z.strictObject({
      what: z.union([
        z.literal('everything'),
        z.strictObject({ keys, lookupIds: z.array(lookupId).check(z.maxLength(idLimit)) }),
      ]),
    }),
  ),
  undoErase: z.lazy(() => z.strictObject({ erasureId: z.string().check(z.maxLength(128)) })),
  markSeen: ofTasks,
  markAllSeen: nothing,
  saveKey: z.lazy(() => z.strictObject({ key: z.string().check(z.maxLength(keyLimit)) })),
  testKey: nothing,
  removeKey: nothing,
  saveSettings: settingsPartSchema,
  wake: nothing,
} as const satisfies Record<RequestName, z.ZodMiniType>;

export type RequestInput<N extends RequestName> = z.infer<(typeof requestInputs)[N]>;

/** A request on its way, before its input is checked. */
export const requestEnvelope = z.lazy(() => z.strictObject({ request: z.string(), input: z.unknown() }));
