import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { answerRequests, type RequestHandlers } from '@/lib/browser/answer-requests.ts';
import type { Reply } from '@/lib/messages.ts';
import { OwnKeyGiven } from '@/lib/own-key.ts';
import { requestInputs } from '@/lib/request-inputs.ts';

const own = 'chrome-extension://own/';
type Listener = (message: unknown, sender: { id?: string; url?: string }) => Promise<Reply>;

const listeners = vi.hoisted((): unknown[] => []);
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own/${path}`,
      onMessage: { addListener: (listener: unknown) => listeners.push(listener) },
    },
  },
}));

const done: string[] = [];
const note = (name: string) => async () => {
  done.push(name);
};
const keyTest = { failure: null, detail: null, credits: null };
const handlers: RequestHandlers = {
  lookUp: async ({ ids }) => {
    done.push(`lookUp ${ids}`);
    return { lookupId: 'l', keys: ids };
  },
  checkAgain: note('checkAgain'),
  stopWatching: note('stopWatching'),
  cancelLookup: note('cancelLookup'),
  erase: async ({ what }) => {
    done.push(`erase ${JSON.stringify(what)}`);
    return { erasureId: 'e', count: 1 };
  },
  undoErase: note('undoErase'),
  markSeen: note('markSeen'),
  markAllSeen: async () => {
    throw new Error('disk full, key om_secret');
  },
  saveKey: async () => ({ saved: true, test: keyTest }),
  testKey: async () => keyTest,
  removeKey: note('removeKey'),
  saveSettings: note('saveSettings'),
  wake: note('wake'),
};

beforeEach(() => {
  done.length = 0;
  listeners.length = 0;
  answerRequests(handlers);
});

const page = { id: 'own', url: `${own}popup.html` };

/** What the worker replies to a message from a sender. */
function deliver(message: unknown, sender: { id?: string; url?: string } = page): Promise<Reply> {
  const [listener] = listeners as Listener[];
  if (!listener) throw new Error('nobody listens');
  return listener(message, sender);
}

test('a page of the extension is answered', async () => {
  const reply = await deliver({ request: 'lookUp', input: { ids: ['task_1'] } });
  expect(reply).toEqual({ ok: true, value: { lookupId: 'l', keys: ['task_1'] } });
});

test.each([
  ['a content script', { id: 'own', url: 'https://evil.test/' }],
  ['another extension', { id: 'other', url: 'chrome-extension://other/popup.html' }],
  ['a page that only looks alike', { id: 'own', url: 'chrome-extension://own.evil.test/popup.html' }],
  [
    'a page of this extension by its address, but another extension by its id',
    { id: 'other', url: `${own}popup.html` },
  ],
  ['a page of another extension that says it is this one', { id: 'own', url: 'chrome-extension://other/popup.html' }],
  ['a page whose address holds ours', { id: 'own', url: `https://evil.test/?${own}popup.html` }],
  ['a blob of ours', { id: 'own', url: `blob:${own}2fc8b627-1111-2222-3333-123456789abc` }],
  ['a page without an address', { id: 'own' }],
  ['a page without an id', { url: `${own}popup.html` }],
  ['nobody', {}],
])('fault 29: %s is refused whatever it asks, and nothing happens', async (_, sender) => {
  for (const request of [...Object.keys(requestInputs), 'getKey', 'constructor']) {
    for (const input of [{}, { keys: ['task_1'] }, { ids: ['task_1'] }, { key: 'om_other' }, { what: 'everything' }]) {
      expect(await deliver({ request, input }, sender)).toEqual({ ok: false, failure: 'refused' });
    }
  }
  expect(done).toEqual([]);
});

test.each([
  ['an unknown request', { request: 'getKey', input: {} }],
  ['a name every object has', { request: 'constructor', input: {} }],
  ['a field too many', { request: 'wake', input: { key: 'x' } }],
  ['a field too many around it', { request: 'wake', input: {}, extra: 1 }],
  ['a missing field', { request: 'lookUp', input: {} }],
  ['an id with a path in it', { request: 'lookUp', input: { ids: ['../../v2/credit-balance'] } }],
  ['too many ids', { request: 'lookUp', input: { ids: Array.from({ length: 5_001 }, (_, n) => `task_${n}`) } }],
  ['no object', 'wake'],
])('fault 29: %s is not understood, and nothing happens', async (_, message) => {
  expect(await deliver(message)).toEqual({ ok: false, failure: 'not-understood' });
  expect(done).toEqual([]);
});

test('a handler that fails still answers, and tells nothing of why', async () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => {});
  const reply = await deliver({ request: 'markAllSeen', input: {} });
  expect(reply).toEqual({ ok: false, failure: 'storage-failed' });
  report.mockRestore();
});

test('the own key among the ids is told apart from other failures', async () => {
  listeners.length = 0;
  answerRequests({ ...handlers, lookUp: () => Promise.reject(new OwnKeyGiven()) });
  expect(await deliver({ request: 'lookUp', input: { ids: ['task_1'] } })).toEqual({ ok: false, failure: 'own-key' });
});

test('fault 29: any message from any sender gets an answer or a refusal', async () => {
  const message = fc.oneof(
    fc.anything(),
    fc.record({ request: fc.constantFrom('wake', 'lookUp', 'saveKey'), input: fc.anything() }),
  );
  const sender = fc.record({
    id: fc.constantFrom('own', 'other'),
    url: fc.constantFrom(page.url, 'https://evil.test/'),
  });
  await fc.assert(
    fc.asyncProperty(message, sender, async (sent, from) => {
      expect(await deliver(sent, from)).toHaveProperty('ok');
    }),
  );
});
