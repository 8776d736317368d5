import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Api, createApi, type Outcome } from '@/lib/api.ts';
import { readBatchCounts, readTaskIds } from '@/lib/batch.ts';
import { rowOf } from '@/lib/browser/task-rows.ts';
import { readErrorDetail } from '@/lib/error-detail.ts';
import { failureKinds } from '@/lib/failure.ts';
import { isId } from '@/lib/ids/id-form.ts';
import { longestHold } from '@/lib/limiter.ts';
import { readPeople } from '@/lib/people.ts';
import type { Fetch } from '@/lib/request.ts';
import { readRetryAfter } from '@/lib/retry-after.ts';
import { summarise } from '@/lib/summarise.ts';
import { summaryWords } from '@/lib/summary.ts';
import { readTaskAnswer } from '@/lib/task.ts';
import { counted, listed, refused } from '@/lib/watcher/batch-outcome.ts';
import { answered, unasked } from '@/lib/watcher/outcome.ts';
import { createClock } from './world/clock.ts';

const id = 'task_1';
const key = 'om_made_up_key_0123456789';
const now = Date.UTC(2030, 0, 1);
const record = { ...unasked(id), askedAt: now, dueAt: now };

/** JSON that comes near to what Openmart sends, with anything in each place. */
const nearlyTask = fc.record(
  {
    task_id: fc.oneof(fc.constantFrom(id, 'TASK_1', 'task_2', '', null, 1), fc.jsonValue()),
    status: fc.oneof(fc.constantFrom('PROCESSING', 'COMPLETED', 'ERRORED', 'CANCELLED', 'QUEUED'), fc.jsonValue()),
    tracking_id: fc.jsonValue(),
    data: fc.oneof(fc.jsonValue(), fc.array(fc.record({ email: fc.jsonValue(), first_name: fc.jsonValue() }))),
    result: fc.jsonValue(),
    detail: fc.jsonValue(),
    error: fc.jsonValue(),
    message: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
const count = fc.oneof(fc.integer(), fc.double(), fc.jsonValue());
const nearlyBatch = fc.record(
  { processing: count, completed: count, errored: count, total: count, batch_ready: fc.jsonValue() },
  { requiredKeys: [] },
);
const json = fc.oneof(fc.jsonValue(), nearlyTask, nearlyBatch, fc.array(fc.jsonValue()), fc.array(fc.string()));
const oddTexts = fc.constantFrom(
  '',
  '{',
  '\uFEFF{"status":"COMPLETED"}',
  '{"total":1e400}',
  '[1e400]',
  '{"__proto__":{"status":1}}',
);
const deepTexts = fc
  .constantFrom(10, 5_000, 40_000)
  .map((levels) => `{"status":"COMPLETED","data":${'['.repeat(levels)}${']'.repeat(levels)}}`);
const anyText = fc.oneof(
  json.map((value) => JSON.stringify(value)),
  json.map((value) => JSON.stringify(value, null, 1).slice(0, -1)),
  fc.string({ unit: 'binary' }),
  oddTexts,
  { weight: 1, arbitrary: deepTexts },
);

/** A body in pieces of any bytes, mostly a text. */
const anyBody = fc.oneof(
  fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 5 }),
  anyText.map((text) => [new TextEncoder().encode(text)]),
  fc.tuple(anyText, fc.nat(50)).map(([text, at]) => {
    const bytes = new TextEncoder().encode(text);
    return [bytes.slice(0, at), bytes.slice(at)];
  }),
);

const header = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '3600',
    '-1',
    '1e9',
    '0x10',
    'Tue, 01 Jan 2030 00:00:05 GMT',
    'Mon, 99 Foo 2030',
    '9'.repeat(400),
    key,
  ),
  fc.constant(null),
);

const calls: readonly ((api: Api, stop: AbortSignal) => Promise<Outcome<unknown>>)[] = [
  (api, stop) => api.getTask(id, key, stop),
  (api, stop) => api.getBatchStatus(id, key, stop),
  (api, stop) => api.getBatchTaskIds(id, 'completed', key, stop),
  (api, stop) => api.getBatchTaskIds(id, 'all', key, stop),
  (api, stop) => api.getCreditBalance(key, stop),
];

test('whatever comes back to whatever call, it is an answer or a failure of the closed list, and never holds the key', async () => {
  const ends = fc.constantFrom('well', 'in an error', 'before its body');
  const types = fc.constantFrom('basic', 'opaqueredirect', 'error', 'default');
  const response = fc.record({ status: fc.integer({ min: 0, max: 999 }), type: types, header, body: anyBody, ends });
  const common = fc.constantFrom(200, 200, 204, 401, 404, 429, 503);
  const statuses = fc
    .tuple(response, fc.option(common))
    .map(([all, status]) => ({ ...all, status: status ?? all.status }));
  await fc.assert(
    fc.asyncProperty(
      statuses,
      fc.constantFrom(...calls),
      async ({ status, type, header: value, body, ends: end }, call) => {
        const fetch: Fetch = async () => {
          if (end === 'before its body') throw new TypeError('Failed to fetch');
          const pieces = [...body, new TextEncoder().encode(`"${key}"`).slice(0, status % 40)];
          const read = async () => {
            const piece = pieces.shift();
            if (!piece && end === 'in an error') throw new TypeError('network error');
            return piece ? { done: false, value: piece } : { done: true };
          };
          return {
            type,
            status,
            headers: { get: () => value },
            body: { getReader: () => ({ read, cancel: async () => {} }) },
          };
        };
        const api = createApi({ fetch, after: createClock().after, now: () => now });
        const outcome = await call(api, new AbortController().signal);
        expect(['answer', 'failure']).toContain(outcome.got);
        if (outcome.got === 'answer') expect(outcome.text).not.toContain(key);
        if (outcome.got !== 'failure') return;
        expect(JSON.stringify(outcome)).not.toContain(key);
        expect(failureKinds).toContain(outcome.failure.kind);
        expect(outcome.retryAfter ?? 0).toBeGreaterThanOrEqual(0);
        expect(outcome.retryAfter ?? 0).toBeLessThanOrEqual(longestHold);
        // What is told of it can be stored.
        expect(() => rowOf(refused(record, outcome.failure, now, 0.5))).not.toThrow();
      },
    ),
    { numRuns: 500 },
  );
});

test('any text is a task or none, and what is read of one can be stored and told in words', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const answer = readTaskAnswer(text);
      if (answer === null) return;
      const summary = summarise(answer.data);
      expect(summaryWords(summary)).not.toBe('');
      const { status, trackingId } = answer;
      const row = rowOf(answered(record, { status, trackingId, summary, receivedAt: now, keyId: 'k1' }, true));
      expect(row.dueAt === null).toBe(['COMPLETED', 'ERRORED', 'CANCELLED'].includes(status ?? ''));
    }),
    { numRuns: 1_000 },
  );
});

test('any text is the counts of a batch or none, and a list of ids or none; what is read can be stored', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const counts = readBatchCounts(text);
      if (counts) {
        expect(counts.total).toBeGreaterThanOrEqual(1);
        const batch = rowOf(counted(record, counts, now));
        expect(batch.dueAt).not.toBeNull();
        expect(() => rowOf(listed(batch, 'all', counts.total, now))).not.toThrow();
      }
      const ids = readTaskIds(text);
      for (const each of ids?.filter(isId) ?? []) expect(encodeURIComponent(each)).toBe(each);
    }),
    { numRuns: 1_000 },
  );
});

test('any body has a sentence of one line or none, any header a wait within the cap or none, any data people or none', () => {
  fc.assert(
    fc.property(anyText, header, fc.oneof(json, fc.anything()), (text, value, data) => {
      const detail = readErrorDetail(text, key);
      expect(detail?.length ?? 1).toBeGreaterThan(0);
      expect(detail?.length ?? 1).toBeLessThanOrEqual(301);
      expect(detail ?? '').not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      const wait = readRetryAfter(value, now);
      expect(wait === null || (wait >= 0 && wait <= longestHold)).toBe(true);
      const people = readPeople(data);
      expect(people === null || Array.isArray(people)).toBe(true);
      expect(summaryWords(summarise(data))).not.toBe('');
    }),
    { numRuns: 1_000 },
  );
});
