import tls from 'node:tls';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApi } from '@/lib/api.ts';
import type { FailureKind } from '@/lib/failure.ts';
import { apiOrigin } from '@/lib/origin.ts';
import type { Fetch } from '@/lib/request.ts';
import { certificate } from '../sandbox/certificate.ts';
import type { LifeName } from '../sandbox/lives.ts';
import { createSandbox, type Sandbox, sandboxKey } from '../sandbox/server.ts';
import { createClock } from './world/clock.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  tls.setDefaultCACertificates([(await certificate()).cert]);
  sandbox = await createSandbox();
});
afterEach(() => sandbox.close());

const clock = createClock();
const running = new AbortController().signal;

/** The machine's own fetch, which finds the sandbox where Openmart would be. */
const reach: Fetch = (url, init) => fetch(url.replace(apiOrigin, sandbox.origin), init);

function connect(handedIn: Fetch = reach) {
  return createApi({ fetch: handedIn, after: clock.after, now: Date.now });
}

describe('a task', () => {
  test('is read, and its text kept exactly as received', async () => {
    const task = sandbox.addTask({ trackingId: 'customer-42', dataText: '[{"n": 12345678901234567890, "z": -0}]' });
    const outcome = await connect().getTask(task.id, sandboxKey, running);
    expect(outcome).toMatchObject({ got: 'answer', value: { status: 'COMPLETED', trackingId: 'customer-42' } });
    expect(outcome.got === 'answer' && outcome.text).toContain('[{"n": 12345678901234567890, "z": -0}]');
  });

  test.each<[fault: number, LifeName, FailureKind, number | null]>([
    [20, 'bad-request', 'not-accepted', 400],
    [20, 'bad-key', 'bad-key', 401],
    [20, 'out-of-credits', 'out-of-credits', 402],
    [20, 'forbidden', 'not-allowed', 403],
    [20, 'not-found', 'not-found', 404],
    [20, 'unprocessable-list', 'not-accepted', 422],
    [20, 'limited-2s', 'too-many-requests', 429],
    [21, 'server-error', 'server-trouble', 500],
    [21, 'gateway-page', 'server-trouble', 502],
    [9, 'html', 'unexpected-answer', 200],
    [9, 'broken-json', 'unexpected-answer', 200],
    [9, 'empty', 'unexpected-answer', 200],
    [9, 'null', 'unexpected-answer', 200],
    [9, 'list', 'unexpected-answer', 200],
    [8, 'other-id', 'wrong-task', 200],
    [7, 'redirect-301', 'redirected', null],
    [7, 'redirect-307', 'redirected', null],
    [7, 'redirect-http', 'redirected', null],
    [7, 'redirect-same-origin', 'redirected', null],
    [23, 'reset', 'unreachable', null],
    [22, 'bomb', 'too-large', 200],
  ])('fault %i: a task that goes "%s" is the failure "%s"', async (_, life, kind, httpStatus) => {
    const { id } = sandbox.addTask({ life });
    const outcome = await connect().getTask(id, sandboxKey, running);
    expect(outcome).toMatchObject({ got: 'failure', failure: { kind, httpStatus } });
    expect(sandbox.other.ledger.entries).toHaveLength(0);
  });

  test("brings the server's own sentence and the request id", async () => {
    const { id } = sandbox.addTask({ life: 'unprocessable-list' });
    const outcome = await connect().getTask(id, sandboxKey, running);
    expect(outcome).toMatchObject({
      failure: { detail: 'value is not a valid uuid', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
  });

  test('fault 34: never brings the key back, though the server echoes it', async () => {
    const echo = `{"detail":"key ${sandboxKey} is wrong"}`;
    const { id } = sandbox.addTask({ life: [{ answer: 'body', code: 404, type: 'application/json', body: echo }] });
    const outcome = await connect().getTask(id, sandboxKey, running);
    expect(JSON.stringify(outcome)).not.toContain(sandboxKey);
    expect(outcome).toMatchObject({ failure: { detail: 'key [API key] is wrong' } });
  });

  test('is dropped when it is no longer wanted', async () => {
    const { id } = sandbox.addTask({ life: 'no-headers' });
    const stop = new AbortController();
    const outcome = connect().getTask(id, sandboxKey, stop.signal);
    await sandbox.waitFor((ledger) => ledger.length === 1);
    stop.abort();
    expect(await outcome).toEqual({ got: 'aborted' });
  });

  test.each<LifeName>(['no-headers', 'stall'])(
    'fault 22: a task that goes "%s" is given up after 20 seconds',
    async (life) => {
      const { id } = sandbox.addTask({ life });
      let answered = 0;
      const seen: Fetch = async (url, init) => {
        const response = await reach(url, init);
        answered += 1;
        return response;
      };
      const outcome = connect(seen).getTask(id, sandboxKey, running);
      await sandbox.waitFor((ledger) => ledger.length === 1);
      if (life === 'stall') await expect.poll(() => answered).toBe(1);
      clock.runUntil(clock.now() + 20_000);
      expect(await outcome).toMatchObject({ got: 'failure', failure: { kind: 'timed-out' } });
    },
  );
});

describe('the request', () => {
  test('carries the key in a header and nothing else of the person', async () => {
    const { id } = sandbox.addTask();
    await connect().getTask(id, sandboxKey, running);
    await connect().getTask(id, sandboxKey, running);
    for (const entry of sandbox.ledger) {
      expect(entry).toMatchObject({ method: 'GET', path: `/api/v1/task/${id}`, query: '', key: sandboxKey });
      expect(entry.cookie).toBeNull();
      expect(entry.referer).toBeNull();
      expect(entry.headers.accept).toBe('application/json');
    }
  });

  test('fault 1: goes to Openmart, to a path of exactly four segments, or nowhere, for any text as id', async () => {
    const urls: string[] = [];
    const record: Fetch = async (url) => {
      urls.push(url);
      throw new TypeError('offline');
    };
    const hostile = fc.constantFrom(
      '../../v2/credit-balance',
      'a?x=1#y',
      '//evil.test/x',
      'a%2F..%2Fb',
      '..',
      '.',
      '',
      'a\0b',
      'a\r\nb',
      '\ud800',
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.uuid()), async (id) => {
        urls.length = 0;
        await connect(record).getTask(id, sandboxKey, running);
        for (const url of urls) {
          const { origin, pathname, search, hash } = new URL(url);
          expect(origin).toBe('https://api.openmart.ai');
          expect(pathname.split('/')).toHaveLength(5);
          expect(pathname).toMatch(/^\/api\/v1\/task\/[^/]+$/);
          expect(search + hash).toBe('');
        }
      }),
    );
  });
});

describe('a batch', () => {
  test('is counted, and lists its tasks: those that completed, or all', async () => {
    const tasks = [sandbox.addTask(), sandbox.addTask({ life: 'errored' }), sandbox.addTask({ life: 'processing' })];
    const batch = sandbox.addBatch({ tasks });
    const api = connect();
    expect(await api.getBatchStatus(batch.id, sandboxKey, running)).toMatchObject({
      got: 'answer',
      value: { processing: 1, completed: 1, errored: 1, total: 3, ready: false },
    });
    const ids = tasks.map(({ id }) => id);
    expect(await api.getBatchTaskIds(batch.id, 'all', sandboxKey, running)).toMatchObject({ value: ids });
    expect(await api.getBatchTaskIds(batch.id, 'completed', sandboxKey, running)).toMatchObject({ value: [ids[0]] });
  });

  test('that Openmart does not know is "not-found"', async () => {
    const outcome = await connect().getBatchStatus('no-such-1', sandboxKey, running);
    expect(outcome).toMatchObject({ failure: { kind: 'not-found', httpStatus: 404 } });
  });

  test.each([
    ['', 'no JSON'],
    ['null', 'null'],
    ['[]', 'a list'],
    ['{}', 'an object without counts'],
    ['{"total":0,"processing":0}', 'a batch of nothing'],
    ['{"total":"3"}', 'a total that is no number'],
    ['{"total":3,"processing":"all"}', 'a count that is no number'],
  ])('answered with %s (%s) is "unexpected-answer"', async (body) => {
    const answer: Fetch = async () => new Response(body);
    expect(await connect(answer).getBatchStatus('batch_1', sandboxKey, running)).toMatchObject({
      failure: { kind: 'unexpected-answer' },
    });
    expect(await connect(answer).getBatchTaskIds('batch_1', 'all', sandboxKey, running)).toMatchObject(
      body === '[]' ? { value: [] } : { failure: { kind: 'unexpected-answer' } },
    );
  });

  test('may leave counters out', async () => {
    const answer: Fetch = async () => new Response('{"total":3,"new_counter":1}');
    expect(await connect(answer).getBatchStatus('batch_1', sandboxKey, running)).toMatchObject({
      value: { processing: 0, completed: 0, errored: 0, total: 3, ready: false },
    });
  });

  test('fault 1: is asked for at exactly its own paths, or not at all, for any text as id', async () => {
    const urls: string[] = [];
    const record: Fetch = async (url) => {
      urls.push(url);
      throw new TypeError('offline');
    };
    const texts = fc.oneof(
      fc.constantFrom('../x', 'a/b', 'a?b', 'a#b', '..', 'é'),
      fc.string({ unit: 'binary' }),
      fc.uuid(),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (id) => {
        urls.length = 0;
        await connect(record).getBatchStatus(id, sandboxKey, running);
        await connect(record).getBatchTaskIds(id, 'completed', sandboxKey, running);
        for (const url of urls) {
          const { origin, pathname, search, hash } = new URL(url);
          expect(origin).toBe('https://api.openmart.ai');
          expect(pathname).toMatch(/^\/api\/v1\/task\/batch\/[^/]+\/(?:status|task_ids)$/);
          expect(['', '?status=COMPLETED']).toContain(search);
          expect(hash).toBe('');
        }
      }),
    );
  });
});

describe('the credits', () => {
  test('are read, zero included', async () => {
    sandbox.setBalance(0);
    expect(await connect().getCreditBalance(sandboxKey, running)).toMatchObject({
      got: 'answer',
      value: { balance: 0, periodEnd: expect.stringMatching(/^\d{4}-/) },
    });
  });

  test('tell a wrong key', async () => {
    expect(await connect().getCreditBalance('wrong', running)).toMatchObject({
      failure: { kind: 'bad-key', detail: 'Invalid API Key' },
    });
  });
});
