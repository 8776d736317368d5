/** What a task, a key or the whole server does at one request. The list is closed. */
export type Step = Plain & {
  /** The answer waits until the task is told to go on: see `SandboxTask.release`. Only tasks can be held. */
  held?: true;
};

type Plain =
  /** The regular answer: a task is COMPLETED with its data, a batch gives its counts. */
  | { answer: 'as-usual' }
  /** A task with this status; `null` leaves the field out. Its data goes with COMPLETED in any letter case only. */
  | { answer: 'status'; status: string | null }
  | { answer: 'error'; code: number; detail?: unknown; retryAfter?: RetryAfter }
  /** A body as it stands. */
  | { answer: 'body'; code: number; type: string; body: string }
  | { answer: 'broken-json' }
  /** A completed task of a quite different id. */
  | { answer: 'other-id' }
  | { answer: 'redirect'; code: 301 | 302 | 307; to: 'other-server' | 'http' | 'same-origin' }
  | { answer: 'no-headers' }
  /** Headers and half of the body, then silence. */
  | { answer: 'stall' }
  /** A valid completed task of at least this size, streamed. */
  | { answer: 'large'; megabytes: number }
  /** The same, but squeezed: about a thousandth of it goes over the wire. */
  | { answer: 'bomb'; megabytes: number }
  /** The connection ends without an answer. Chromium asks up to three times in all before it gives up. */
  | { answer: 'reset' };

/** Seconds, a date that many seconds ahead, or any text. */
export type RetryAfter = { seconds: number } | { dateIn: number } | { text: string };

const done: Step = { answer: 'status', status: 'COMPLETED' };
const processing: Step = { answer: 'status', status: 'PROCESSING' };

function fails(code: number, detail?: unknown): Step {
  return detail === undefined ? { answer: 'error', code } : { answer: 'error', code, detail };
}

function limited(retryAfter: RetryAfter): Step {
  return { answer: 'error', code: 429, detail: 'Too many requests', retryAfter };
}

function body(text: string, code = 200, type = 'application/json'): Step {
  return { answer: 'body', code, type, body: text };
}

const gatewayPage = '<!doctype html><html><head><title>Sorry</title></head><body><h1>Back soon</h1></body></html>';

/** Lives by name. A life is walked one step a request; its last step stays. */
export const lives = {
  done: [done],
  'done-at-third-ask': [processing, processing, done],
  errored: [{ answer: 'status', status: 'ERRORED' }],
  cancelled: [{ answer: 'status', status: 'CANCELLED' }],
  'processing-then-errored': [processing, processing, { answer: 'status', status: 'ERRORED' }],
  processing: [processing],
  held: [{ ...done, held: true }],
  queued: [{ answer: 'status', status: 'QUEUED' }],
  'lower-case': [{ answer: 'status', status: 'completed' }],
  'no-status': [{ answer: 'status', status: null }],
  'bad-request': [fails(400, 'Malformed task id')],
  'bad-key': [fails(401, 'Invalid API Key')],
  'out-of-credits': [fails(402, 'Insufficient credits')],
  forbidden: [fails(403, 'Not allowed for this key')],
  'not-found': [fails(404, 'Task not found')],
  unprocessable: [fails(422, 'The task id is not valid')],
  'unprocessable-list': [fails(422, [{ msg: 'value is not a valid uuid', loc: ['path', 'task_id'], type: 'uuid' }])],
  'limited-2s': [limited({ seconds: 2 }), done],
  'limited-date': [limited({ dateIn: 3 }), done],
  'limited-rubbish': [limited({ text: 'soonish' }), done],
  'limited-hour': [limited({ seconds: 3600 })],
  'server-error': [fails(500, 'Internal Server Error')],
  unavailable: [fails(503)],
  'unavailable-twice': [fails(503), fails(503), done],
  'processing-and-unavailable': [processing, fails(503), processing, fails(503), done],
  'gateway-page': [body(gatewayPage, 502, 'text/html; charset=utf-8')],
  html: [body(gatewayPage, 200, 'text/html; charset=utf-8')],
  'broken-json': [{ answer: 'broken-json' }],
  empty: [body('')],
  null: [body('null')],
  list: [body('[]')],
  'other-id': [{ answer: 'other-id' }],
  'redirect-301': [{ answer: 'redirect', code: 301, to: 'other-server' }],
  'redirect-302': [{ answer: 'redirect', code: 302, to: 'other-server' }],
  'redirect-307': [{ answer: 'redirect', code: 307, to: 'other-server' }],
  'redirect-http': [{ answer: 'redirect', code: 307, to: 'http' }],
  'redirect-same-origin': [{ answer: 'redirect', code: 302, to: 'same-origin' }],
  'no-headers': [{ answer: 'no-headers' }],
  stall: [{ answer: 'stall' }],
  large: [{ answer: 'large', megabytes: 8 }],
  'too-large': [{ answer: 'large', megabytes: 200 }],
  bomb: [{ answer: 'bomb', megabytes: 200 }],
  reset: [{ answer: 'reset' }],
} as const satisfies Record<string, readonly [Step, ...Step[]]>;

export type LifeName = keyof typeof lives;

/** A life by its name, or as a list of steps of one's own. */
export type Life = LifeName | readonly [Step, ...Step[]];

export function stepsOf(life: Life): readonly [Step, ...Step[]] {
  return typeof life === 'string' ? lives[life] : life;
}

/** The walk through one life. */
export interface Walk {
  /** The step of the next request. */
  next(): Step;
  /** The step of the last request; before any, the first one. */
  now(): Step;
}

export function createWalk(life: Life): Walk {
  const steps = stepsOf(life);
  let at = -1;
  const now = () => steps[Math.max(at, 0)] ?? steps[0];
  return {
    now,
    next() {
      at = Math.min(at + 1, steps.length - 1);
      return now();
    },
  };
}
