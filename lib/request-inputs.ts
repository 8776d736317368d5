import * as z from 'zod/mini';
import { idLimit } from './ids/find-ids.ts';
import { isId } from './ids/id-form.ts';
import type { RequestName } from './messages.ts';
import { settingsPartSchema } from './settings.ts';

const keyLimit = 10_240;

const ids = z.array(z.string().check(z.refine(isId))).check(z.minLength(1), z.maxLength(idLimit));
// A history may hold many more tasks than one go looks up.
const keys = z.array(z.string().check(z.maxLength(128))).check(z.maxLength(200_000));
const lookupId = z.string().check(z.maxLength(256));
const lookupIds = z.array(lookupId).check(z.maxLength(idLimit));
const nothing = z.strictObject({});

/** What each request of `messages.ts` takes. The worker alone checks it, so no page loads this. */
export const requestInputs = {
  lookUp: z.strictObject({ ids }),
  checkAgain: z.strictObject({ keys }),
  stopWatching: z.strictObject({ keys }),
  cancelLookup: z.strictObject({ lookupId }),
  erase: z.strictObject({ what: z.union([z.literal('everything'), z.strictObject({ keys, lookupIds })]) }),
  undoErase: z.strictObject({ erasureId: z.string().check(z.maxLength(128)) }),
  markSeen: z.strictObject({ keys }),
  markAllSeen: nothing,
  saveKey: z.strictObject({ key: z.string().check(z.maxLength(keyLimit)) }),
  testKey: nothing,
  removeKey: nothing,
  saveSettings: settingsPartSchema,
  wake: nothing,
} as const satisfies Record<RequestName, z.ZodMiniType>;

export type RequestInput<N extends RequestName> = z.infer<(typeof requestInputs)[N]>;

/** A request on its way, before its input is checked. */
export const requestEnvelope = z.strictObject({ request: z.string(), input: z.unknown() });
