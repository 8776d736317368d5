import * as z from 'zod/mini';

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
  'stopped',
] as const;

export type FailureKind = (typeof failureKinds)[number];

/** A failure as it comes from one request, before it is known how long things have been failing. */
export const freshFailureSchema = z.object({
  kind: z.enum(failureKinds),
  httpStatus: z.nullable(z.number()),
  /** The server's own sentence, shortened, without the key. */
  detail: z.nullable(z.string()),
  requestId: z.nullable(z.string()),
});

export type FreshFailure = z.infer<typeof freshFailureSchema>;

/** What is kept of a failure, to be shown and to be copied into a message to support. Times are epoch milliseconds. */
export const failureSchema = z.extend(freshFailureSchema, {
  /** When it happened last. */
  at: z.number(),
  /** When the first of this unbroken row of failures happened. */
  since: z.number(),
});

export type Failure = z.infer<typeof failureSchema>;

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

/** The words for each kind of failure. */
export const failureWords: Readonly<Record<FailureKind, FailureWords>> = {
  'no-key': {
    title: 'No API key',
    sentence: 'There is no Openmart API key yet, so nothing can be looked up.',
    nextStep: 'Paste your API key; what waits is looked up right after.',
  },
  'bad-key': {
    title: 'Key refused',
    sentence: 'Openmart does not accept this API key.',
    nextStep: 'Replace the key in the options. Everything that waits goes on by itself.',
  },
  'not-allowed': {
    title: 'Not allowed',
    sentence: 'This API key may not read this task.',
    nextStep: 'Check that the id and the key belong to the same Openmart account.',
  },
  'out-of-credits': {
    title: 'Out of credits',
    sentence: 'Openmart says this account is out of credits.',
    nextStep: 'Top up at Openmart, then check again.',
  },
  'not-found': {
    title: 'Not found',
    sentence: 'Openmart knows neither a task nor a batch with this id for this API key.',
    nextStep:
      'If it was only just created, wait a moment. Otherwise check the id, and that the key belongs to the same Openmart account.',
  },
  'not-accepted': {
    title: 'Not accepted',
    sentence: 'Openmart did not accept this id.',
    nextStep: 'Compare it with the id you were given and look it up again.',
  },
  'too-many-requests': {
    title: 'Too many requests',
    sentence: 'Openmart asks for a pause: too many requests in a short time.',
    nextStep: 'Nothing to do: checking goes on by itself after the pause.',
  },
  'server-trouble': {
    title: 'Openmart has trouble',
    sentence: 'Openmart answered with an error of its own.',
    nextStep: 'Nothing to do: it is tried again by itself, less often each time.',
  },
  unreachable: {
    title: 'Cannot reach Openmart',
    sentence: 'Openmart could not be reached.',
    nextStep: 'Check your internet connection. Checking goes on by itself.',
  },
  'timed-out': {
    title: 'Took too long',
    sentence: 'Openmart did not answer in time.',
    nextStep: 'Nothing to do: it is tried again by itself.',
  },
  redirected: {
    title: 'Redirected',
    sentence: 'The answer pointed to another address. It was not followed, so that your key goes nowhere else.',
    nextStep: 'If you are on a guest or company network, sign in to it first, then check again.',
  },
  'unexpected-answer': {
    title: 'Not the expected answer',
    sentence: 'What came back is not what Openmart describes.',
    nextStep: 'Look at the text received. It is tried again by itself.',
  },
  'wrong-task': {
    title: 'Another task came back',
    sentence: 'The answer speaks of another task than the one asked for, so it was not kept.',
    nextStep: 'Check again; if it stays so, tell Openmart.',
  },
  'too-large': {
    title: 'Too large',
    sentence: 'The result is larger than 64 MB, which is more than this extension reads.',
    nextStep: 'Read this one with the API itself.',
  },
  'no-host-access': {
    title: 'No access to Openmart',
    sentence: 'The browser does not let this extension reach api.openmart.ai.',
    nextStep: 'Allow access in the options.',
  },
  'storage-failed': {
    title: 'Could not save',
    sentence: 'The browser could not store the result on this computer.',
    nextStep: 'Free some disk space, then check again.',
  },
  'newer-form': {
    title: 'Written by a newer version',
    sentence: 'What is stored on this computer was written by a newer version of this extension. It was left as it is.',
    nextStep: 'Update the extension to go on.',
  },
  stopped: {
    title: 'Stopped',
    sentence: 'You stopped watching this task.',
    nextStep: 'Check again to go on.',
  },
};
