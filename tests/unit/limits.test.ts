import { describe, expect, test } from 'vitest';
import { readErrorDetail } from '@/lib/error-detail.ts';
import { earliestStart } from '@/lib/limiter.ts';
import { readRetryAfter } from '@/lib/retry-after.ts';

const now = Date.UTC(2030, 0, 1);
const hour = 3_600_000;

describe('Retry-After', () => {
  test.each([
    ['3600', hour],
    ['0', 0],
    ['1000000000', hour],
    [new Date(now + 90_000).toUTCString(), 90_000],
    [new Date(now - 90_000).toUTCString(), null],
    ['-5', null],
    ['1.5', null],
    ['soonish', null],
    ['', null],
    [null, null],
  ])('fault 20: %j is a wait of %j ms', (header, wait) => {
    expect(readRetryAfter(header, now)).toBe(wait);
  });
});

describe('the next request', () => {
  test('waits for one of six to end', () => {
    expect(earliestStart({ inFlight: 6, lastStart: 0, heldUntil: 0 }, now)).toBeNull();
    expect(earliestStart({ inFlight: 5, lastStart: 0, heldUntil: 0 }, now)).toBeLessThanOrEqual(now);
  });

  test('starts 100 ms after the one before, and not during a pause', () => {
    expect(earliestStart({ inFlight: 0, lastStart: now - 40, heldUntil: 0 }, now)).toBe(now + 60);
    expect(earliestStart({ inFlight: 0, lastStart: 0, heldUntil: now + 5_000 }, now)).toBe(now + 5_000);
  });

  test('is not held up by a pause that a clock set back left in the future', () => {
    expect(earliestStart({ inFlight: 0, lastStart: 0, heldUntil: now + 9 * hour }, now)).toBeLessThanOrEqual(now);
  });
});

describe("the server's sentence", () => {
  test.each([
    ['{"detail":"No such task"}', 'No such task'],
    ['{"detail":[{"msg":"too short"},{"msg":"no uuid"}]}', 'too short; no uuid'],
    ['{"error":"broken"}', 'broken'],
    ['{"message":"also broken"}', 'also broken'],
    ['{"detail":{"deep":1}}', null],
    ['{"detail":" \\u0000\\u202e "}', null],
    ['<html>', null],
    ['', null],
    ['null', null],
  ])('in %s is %j', (body, sentence) => {
    expect(readErrorDetail(body, 'om_key')).toBe(sentence);
  });

  test('is one line of at most 300 characters', () => {
    const detail = readErrorDetail(JSON.stringify({ detail: `a\r\nb${'x'.repeat(1_000)}` }), 'none');
    expect(detail).toMatch(/^a bx+…$/);
    expect(detail?.length).toBe(301);
  });
});
