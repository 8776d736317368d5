import * as z from 'zod/mini';
import { creditBalanceSchema } from './account.ts';
import { failureKinds } from './failure.ts';

const done = z.void();

/** What trying a key at Openmart gave. `failure` is `null` when it works; `detail` is the server's own sentence. */
const keyTest = z.lazy(() =>
  z.object({
    failure: z.nullable(z.literal(failureKinds)),
    detail: z.nullable(z.string()),
    credits: z.nullable(creditBalanceSchema),
  }),
);

export type KeyTest = z.infer<typeof keyTest>;

/** Every request that a page may send to the background worker, and what it answers; what each takes is in `request-inputs.ts`. No answer holds the key. */
export const requestOutputs = {
  /** Asks for ids; they stand in the store when the answer comes. `keys` are their task keys, in order. */
  lookUp: z.lazy(() => z.object({ lookupId: z.string(), keys: z.array(z.string()) })),
  checkAgain: done,
  stopWatching: done,
  /** Ends the watching of all that was asked for together. */
  cancelLookup: done,
  /** Hides records and lookups at once. `undoErase` brings them back for ten seconds; then they are gone. */
  erase: z.lazy(() => z.object({ erasureId: z.string() })),
  undoErase: done,
  /** Sent by a page in which the results are open and visible. */
  markSeen: done,
  markAllSeen: done,
  /** Cleans a key, tries it, saves it, and resumes what waits. `saved` is false where Openmart refused it. */
  saveKey: z.lazy(() => z.object({ saved: z.boolean(), test: keyTest })),
  testKey: keyTest,
  removeKey: done,
  saveSettings: done,
  /** Says that now may be a good time: the network is back, or access to the host was granted. */
  wake: done,
} as const;

export type RequestName = keyof typeof requestOutputs;
export type RequestOutput<N extends RequestName> = z.infer<(typeof requestOutputs)[N]>;

/** The worker always answers in this form, so that no page waits for ever. */
export const replyEnvelope = z.lazy(() =>
  z.union([
    z.object({ ok: z.literal(true), value: z.optional(z.unknown()) }),
    z.object({
      ok: z.literal(false),
      failure: z.literal(['refused', 'storage-failed', 'not-understood', 'own-key', 'key-managed']),
    }),
  ]),
);

export type Reply = z.infer<typeof replyEnvelope>;
export type ReplyFailure = Extract<Reply, { ok: false }>['failure'];
