import * as z from 'zod/mini';
import { creditBalanceSchema } from './account.ts';
import { failureKinds } from './failure.ts';
import { idLimit, isId } from './ids/find-ids.ts';
import { settingsPartSchema } from './settings.ts';

const keyLimit = 10_240;

const ids = z.array(z.string().check(z.refine(isId))).check(z.minLength(1), z.maxLength(idLimit));
// A history may hold many more tasks than one go looks up.
const keys = z.array(z.string().check(z.maxLength(128))).check(z.maxLength(200_000));
const lookupId = z.string().check(z.maxLength(256));
const lookupIds = z.array(lookupId).check(z.maxLength(idLimit));
const nothing = z.strictObject({});
const done = z.void();

/** What trying a key at Openmart gave. `failure` is `null` when it works; `detail` is the server's own sentence. */
const keyTest = z.object({
  failure: z.nullable(z.enum(failureKinds)),
  detail: z.nullable(z.string()),
  credits: z.nullable(creditBalanceSchema),
});

export type KeyTest = z.infer<typeof keyTest>;

/** Every request that a page may send to the background worker: what it takes and what it answers. No answer holds the key. */
export const requests = {
  /** Asks for ids; they stand in the store when the answer comes. `keys` are their task keys, in order. */
  lookUp: { input: z.strictObject({ ids }), output: z.object({ lookupId: z.string(), keys }) },
  checkAgain: { input: z.strictObject({ keys }), output: done },
  stopWatching: { input: z.strictObject({ keys }), output: done },
  /** Ends the watching of all that was asked for together. */
  cancelLookup: { input: z.strictObject({ lookupId }), output: done },
  /** Hides records and lookups at once. `undoErase` brings them back for ten seconds; then they are gone. */
  erase: {
    input: z.strictObject({ what: z.union([z.literal('everything'), z.strictObject({ keys, lookupIds })]) }),
    output: z.object({ erasureId: z.string(), count: z.number() }),
  },
  undoErase: { input: z.strictObject({ erasureId: z.string().check(z.maxLength(128)) }), output: done },
  /** Sent by a page in which the results are open and visible. */
  markSeen: { input: z.strictObject({ keys }), output: done },
  markAllSeen: { input: nothing, output: done },
  /** Cleans a key, tries it, saves it, and resumes what waits. `saved` is false where Openmart refused it. */
  saveKey: {
    input: z.strictObject({ key: z.string().check(z.maxLength(keyLimit)) }),
    output: z.object({ saved: z.boolean(), test: keyTest }),
  },
  testKey: { input: nothing, output: keyTest },
  removeKey: { input: nothing, output: done },
  saveSettings: { input: settingsPartSchema, output: done },
  /** Says that now may be a good time: the network is back, or access to the host was granted. */
  wake: { input: nothing, output: done },
} as const;

export type RequestName = keyof typeof requests;
export type RequestInput<N extends RequestName> = z.infer<(typeof requests)[N]['input']>;
export type RequestOutput<N extends RequestName> = z.infer<(typeof requests)[N]['output']>;

/** A request on its way, before its input is checked. */
export const requestEnvelope = z.strictObject({ request: z.string(), input: z.unknown() });

/** The worker always answers in this form, so that no page waits for ever. */
export const replyEnvelope = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.optional(z.unknown()) }),
  z.object({ ok: z.literal(false), failure: z.enum(['refused', 'storage-failed', 'not-understood', 'own-key']) }),
]);

export type Reply = z.infer<typeof replyEnvelope>;
export type ReplyFailure = Extract<Reply, { ok: false }>['failure'];
