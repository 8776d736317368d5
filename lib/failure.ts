import * as z from 'zod/mini';
import { keyPart, t } from './i18n.ts';

/** Everything that can go wrong between an id and its result. A closed list: nothing is told by matching strings. */
export const failureKinds = [
  'no-key',
  'bad-key',
  'not-allowed',
  'out-of-credits',
  'not-found',
  'not-accepted',
  'too-many-requests',
  'server-trouble',
  'unreachable',
  'timed-out',
  'redirected',
  'unexpected-answer',
  'wrong-task',
  'too-large',
  'no-host-access',
  'storage-failed',
  'newer-form',
] as const;

export type FailureKind = (typeof failureKinds)[number];

/** A failure as it comes from one request, before it is known how long things have been failing. */
export const freshFailureSchema = z.lazy(() => z.object(fresh()));

export type FreshFailure = z.infer<typeof freshFailureSchema>;

/** What is kept of a failure, to be shown and to be copied into a message to support. Times are epoch milliseconds. */
export const failureSchema = z.lazy(() =>
  z.object({
    ...fresh(),
    /** When it happened last. */
    at: z.number(),
    /** When the first of this unbroken row of failures happened. */
    since: z.number(),
  }),
);

export type Failure = z.infer<typeof failureSchema>;

function fresh() {
  return {
    kind: z.literal(failureKinds),
    httpStatus: z.nullable(z.number()),
    /** The server's own sentence, shortened, without the key. */
    detail: z.nullable(z.string()),
    requestId: z.nullable(z.string()),
  };
}

/** A failure of `kind` that no server answer stands behind. */
export function plainFailure(kind: FailureKind): FreshFailure {
  return { kind, httpStatus: null, detail: null, requestId: null };
}

/** What a person reads about a failure: what happened, and what to do now. */
export interface FailureWords {
  title: string;
  sentence: string;
  nextStep: string;
}

/** Whether a failure of this kind comes with a text that can be shown: an answer, but none to the question. */
export function comesWithText(kind: FailureKind): boolean {
  return kind === 'unexpected-answer' || kind === 'wrong-task';
}

/** The words for a kind of failure. */
export function failureWords(kind: FailureKind): FailureWords {
  const name = keyPart(kind);
  return {
    title: t(`failure.${name}.title`),
    sentence: t(`failure.${name}.sentence`),
    nextStep: t(`failure.${name}.next_step`),
  };
}
