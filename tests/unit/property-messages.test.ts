import * as fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { answerRequests, type RequestHandlers } from '@/lib/browser/answer-requests.ts';
import { RequestFailed, send } from '@/lib/browser/messages.ts';
import { type RequestName, replyEnvelope, requestOutputs } from '@/lib/messages.ts';
import { OwnKeyGiven } from '@/lib/own-key.ts';
import { requestInputs } from '@/lib/request-inputs.ts';

const key = 'om_made_up_key_0123456789';
const own = 'chrome-extension://own/';
type Sender = { id?: string; url?: string };
type Listener = (message: unknown, sender: Sender) => Promise<unknown>;

const world = vi.hoisted(() => ({ listeners: [] as unknown[], answer: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own/${path}`,
      onMessage: { addListener: (listener: unknown) => world.listeners.push(listener) },
      sendMessage: async () => world.answer,
    },
  },
}));

/** The requests that were carried out, with what they were handed. */
const carriedOut: [RequestName, unknown][] = [];

/** Every other time a handler fails, now and then because an id is the key. */
function handlerOf(name: RequestName) {
  return async (input: unknown) => {
    carriedOut.push([name, input]);
    if (carriedOut.length % 4 === 1) throw new Error(`disk full, key ${key}`);
    if (carriedOut.length % 4 === 3) throw new OwnKeyGiven();
    return undefined;
  };
}
const handlers = Object.fromEntries(
  Object.keys(requestOutputs).map((name) => [name, handlerOf(name as RequestName)]),
) as unknown as RequestHandlers;

beforeEach(() => {
  world.listeners.length = 0;
  carriedOut.length = 0;
  answerRequests(handlers);
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

const names = fc.oneof(
  fc.constantFrom(
    ...Object.keys(requestOutputs),
    'getKey',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    '',
  ),
  fc.string(),
);
const texts = fc.oneof(
  fc.constantFrom('task_1', '../x', '', 'everything', 'x'.repeat(300)),
  fc.string({ unit: 'binary' }),
);
const values = fc.oneof(
  texts,
  fc.array(texts, { maxLength: 3 }),
  fc.boolean(),
  fc.constantFrom(7, 90, null),
  fc.anything(),
);

const chosen = fc.record({ keys: values, lookupIds: values });
const fields = {
  ids: values,
  keys: values,
  lookupId: texts,
  erasureId: texts,
  key: texts,
  what: fc.oneof(values, chosen),
};
const settings = { notifications: values, keepDays: values, singleKeys: values };

/** What comes near to an input: a field or two of those that requests have, with anything in them. */
const inputs = fc.oneof(
  ...Object.entries(fields).map(([name, value]): fc.Arbitrary<unknown> => value.map((each) => ({ [name]: each }))),
  fc.record(settings, { requiredKeys: [] }),
  fc.record({ ...fields, ...settings }, { requiredKeys: [] }),
  fc.constant({}),
  fc.constant({}),
  fc.anything(),
);
/** A whole message of each request. */
const inputsThatFit: Record<RequestName, unknown> = {
  lookUp: { ids: ['task_1'] },
  checkAgain: { keys: ['task_1'] },
  stopWatching: { keys: ['task_1'] },
  cancelLookup: { lookupId: 'lookup-1' },
  erase: { what: 'everything' },
  undoErase: { erasureId: 'erasure-1' },
  markSeen: { keys: ['task_1'] },
  markAllSeen: {},
  saveKey: { key: 'a-new-key' },
  testKey: {},
  removeKey: {},
  saveSettings: { keepDays: 7 },
  wake: {},
};
const whole = fc.constantFrom(...Object.entries(inputsThatFit).map(([request, input]) => ({ request, input })));
const messages = fc.oneof(
  { weight: 1, arbitrary: whole },
  { weight: 6, arbitrary: fc.record({ request: names, input: inputs }) },
  { weight: 1, arbitrary: fc.record({ request: names, input: inputs, more: fc.anything() }) },
  { weight: 1, arbitrary: fc.anything() },
);
const page: Sender = { id: 'own', url: `${own}popup.html` };
const strangers: fc.Arbitrary<Sender> = fc
  .record(
    {
      id: fc.oneof(fc.constantFrom('own', 'other', ''), fc.string()),
      url: fc.oneof(
        fc.constantFrom(`${own}popup.html`, 'https://evil.test/', `https://evil.test/${own}`, 'chrome-extension://own'),
        fc.string().map((text) => `chrome-extension://${text}own/`),
        fc.webUrl(),
      ),
    },
    { requiredKeys: [] },
  )
  .filter(({ id, url }) => !(id === 'own' && url?.startsWith(own)));

function deliver(message: unknown, sender: Sender): Promise<unknown> {
  const [listener] = world.listeners as Listener[];
  if (!listener) throw new Error('nobody listens');
  return listener(message, sender);
}

test('fault 29: any message of a stranger is refused, and nothing is carried out', async () => {
  await fc.assert(
    fc.asyncProperty(messages, strangers, async (message, sender) => {
      expect(await deliver(message, sender)).toEqual({ ok: false, failure: 'refused' });
      expect(carriedOut).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('fault 29: any message of a page is answered in the one form, carried out only if it is whole, and tells nothing of the key', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(messages, async (message) => {
      const before = carriedOut.length;
      const reply = await deliver(message, page);
      const { success, data } = replyEnvelope.safeParse(reply);
      expect(success).toBe(true);
      expect(JSON.stringify(reply)).not.toContain(key);
      const done = carriedOut.slice(before);
      const isCarriedOut = data?.ok === true || data?.failure === 'storage-failed' || data?.failure === 'own-key';
      expect(done.length).toBe(isCarriedOut ? 1 : 0);
      for (const [name, input] of done) {
        seen.add(name);
        expect(message).toMatchObject({ request: name });
        expect(requestInputs[name].safeParse(input).success).toBe(true);
      }
    }),
    { numRuns: 3_000 },
  );
  // Or the messages came never near enough to be carried out.
  expect(seen).toEqual(new Set(Object.keys(requestOutputs)));
});

test('any answer to a request is what was asked for, or a failure of the closed list', async () => {
  const answers = fc.oneof(
    fc.anything(),
    fc.record({ ok: fc.boolean(), value: fc.anything(), failure: fc.constantFrom('refused', 'own-key', 'other') }),
    fc.record({
      ok: fc.constant(true),
      value: fc.record({ lookupId: values, keys: values, erasureId: values, count: values }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(answers, fc.constantFrom('lookUp', 'erase', 'testKey', 'wake'), async (answer, name) => {
      world.answer = answer;
      const got = await send(name as 'wake', {}).then(
        (value: unknown) => ({ value }),
        (error: unknown) => ({ error }),
      );
      if ('error' in got) expect(got.error).toBeInstanceOf(RequestFailed);
      else expect(requestOutputs[name as RequestName].safeParse(got.value).success).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
