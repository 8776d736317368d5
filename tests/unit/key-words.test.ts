import { describe, expect, it } from 'vitest';
import { failureKinds } from '../../lib/failure.ts';
import { creditWords, savedKeyWords, testedKeyWords } from '../../lib/key-words.ts';
import type { KeyTest } from '../../lib/messages.ts';
import { noon } from './sample-record.ts';

const works: KeyTest = { failure: null, detail: null, credits: { balance: 4210, periodEnd: '2026-07-01T00:00:00Z' } };
const fails = (failure: KeyTest['failure'], detail: string | null = null): KeyTest => ({
  failure,
  detail,
  credits: null,
});

describe('how saving a key went', () => {
  it('tells the credits of one that works', () => {
    expect(savedKeyWords(true, works, noon)).toEqual({ good: true, words: 'Key works, 4,210 credits until 1 Jul' });
  });

  it('says that one which could not be tested is saved', () => {
    for (const kind of ['unreachable', 'timed-out'] as const) {
      const { good, words } = savedKeyWords(true, fails(kind), noon);
      expect({ good, words }).toEqual({ good: null, words: 'Saved. Openmart could not be reached to test it.' });
    }
    expect(savedKeyWords(true, fails('server-trouble', 'Down for repair'), noon)).toEqual({
      good: null,
      words: 'Saved, but it could not be tested. Openmart answered with an error of its own. It says: Down for repair',
    });
  });

  it('calls no key a success that nobody knows to work', () => {
    for (const kind of failureKinds) expect(savedKeyWords(true, fails(kind), noon).good).toBe(null);
  });

  it('says that a refused one is not saved', () => {
    expect(savedKeyWords(false, fails('bad-key', 'Invalid API Key'), noon)).toEqual({
      good: false,
      words: 'Not saved. Openmart does not accept this API key. Copy it again from Openmart, or make a new one there.',
    });
  });

  it('does not ask a person to copy again what their organisation set', () => {
    const { good, words } = testedKeyWords(fails('bad-key'), noon, true);
    expect(good).toBe(false);
    expect(words).toContain('Tell whoever manages this browser');
    expect(words).not.toContain('Copy');
  });

  it('has words for every failure of a test', () => {
    for (const kind of failureKinds)
      expect(testedKeyWords(fails(kind), noon)).toMatchObject({ good: false, words: /\w/ });
  });
});

describe('how testing a key went', () => {
  // What a test can give; the others come of tasks and of storage alone.
  const kinds = failureKinds.filter(
    (kind) => !['wrong-task', 'storage-failed', 'newer-form', 'stopped'].includes(kind),
  );

  it('speaks of the key, never of a task or an id, and promises no other try', () => {
    for (const kind of kinds) {
      const { words } = testedKeyWords(fails(kind), noon);
      expect(words, kind).not.toMatch(/\b(?:task|batch|id|result|text received)\b|automatically/i);
    }
  });

  it.each([
    [
      'not-allowed',
      'Openmart does not let this key read the account’s credits, which is how a key is tested. Check at',
    ],
    ['not-found', 'Openmart’s answer does not tell whether this key works. Test the key again later.'],
    ['unreachable', 'Openmart could not be reached. Check your internet connection, then test the key again.'],
    ['no-host-access', 'The browser does not let this extension reach api.openmart.ai. Allow access in the options.'],
  ] as const)('says of %s what happened and what to do', (kind, words) => {
    expect(testedKeyWords(fails(kind), noon).words).toContain(words);
  });
});

describe('credits in words', () => {
  it.each([
    [0, null, '0 credits'],
    [1, null, '1 credit'],
    [1234567, '2027-01-31', '1,234,567 credits until 31 Jan 2027'],
    [5, 'rubbish', '5 credits'],
  ])('%s until %s', (balance, periodEnd, words) => {
    expect(creditWords({ balance, periodEnd }, noon)).toBe(words);
  });
});
