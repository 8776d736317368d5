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

  test.each<[LifeName, FailureKind, number | null]>([
    ['bad-request', 'not-accepted', 400],
    ['bad-key', 'bad-key', 401],
    ['out-of-credits', 'out-of-credits', 402],
    ['forbidden', 'not-allowed', 403],
    ['not-found', 'not-found', 404],
    ['unprocessable-list', 'not-accepted', 422],
    ['limited-2s', 'too-many-requests', 429],
    ['server-error', 'server-trouble', 500],
    ['gateway-page', 'server-trouble', 502],
    ['html', 'unexpected-answer', 200],
    ['broken-json', 'unexpected-answer', 200],
    ['empty', 'unexpected-answer', 200],
    ['null', 'unexpected-answer', 200],
    ['list', 'unexpected-answer', 200],
    ['other-id', 'wrong-task', 200],
    ['redirect-301', 'redirected', null],
    ['redirect-307', 'redirected', null],
    ['redirect-http', 'redirected', null],
    ['redirect-same-origin', 'redirected', null],
    ['reset', 'unreachable', null],
    ['bomb', 'too-large', 200],
  ])('that goes "%s" is the failure "%s"', async (life, kind, httpStatus) => {
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

  test('never brings the key back, though the server echoes it', async () => {
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

  test.each<LifeName>(['no-headers', 'stall'])('that goes "%s" is given up after 20 seconds', async (life) => {
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
  });
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

  test('goes to Openmart, to a path of exactly four segments, or nowhere, for any text as id', async () => {
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
