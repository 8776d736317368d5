import { describe, expect, it } from 'vitest';
import { findIds, refusalWords } from '../../lib/ids/find-ids.ts';
import { isId } from '../../lib/ids/id-form.ts';

const doc = '2fc8b627-1111-2222-3333-123456789abc'; // the documentation's own example: it fails strict UUID validation
const other = '7A0E61D4-93BC-4F6E-8D25-0B1C2D3E4F50';
const third = '00000000-0000-0000-0000-00000000000f';

const idsIn = (text: string) => findIds(text).ids.map((found) => found.id);

describe('other forms alone', () => {
  it.each([
    ['task_123', ['task_123']],
    [' job-8f3a2c\n', ['job-8f3a2c']],
    ['507f1f77bcf86cd799439011', ['507f1f77bcf86cd799439011']],
    ['["task_1", "task_2"; \'task_1\']', ['task_1', 'task_2']],
    ['- task_1\n- task_2', ['task_1', 'task_2']],
    ['task_1.', ['task_1']],
  ])('fault 5: are taken where the whole text consists of them: %j', (text, expected) => {
    expect(idsIn(text)).toEqual(expected);
    expect(findIds(text).labelledOnly).toBe(false);
  });

  it.each([
    'see task_123',
    'task_123 is done',
    'internationalization',
    '4111111111111111',
    '2026-11-23',
    'hello',
    'acct-3',
    'lead-a1b2c',
    'customer-42',
    'lead_0042',
    'task_1 acct-3',
    'utf-8',
  ])('are not taken from %j', (text) => {
    expect(idsIn(text)).toEqual([]);
  });

  it('are not taken beside UUIDs: a sheet holds tracking ids beside the task ids', () => {
    expect(idsIn(`customer-42\t${doc}\ncustomer-43\t${third}`)).toEqual([doc, third]);
  });
});

describe('what is refused, and why', () => {
  it.each([
    ['', 'empty'],
    [' \n\u200b\ufeff""', 'empty'],
    ['hello', 'no-id'],
    ['There is nothing in here.', 'no-id'],
    ['//evil.test/x', 'no-id'],
    ['https://app.openmart.com/v2', 'no-id'],
    ['8f3a2c', 'part-of-id'],
    ['(8f3a2c)', 'part-of-id'],
    ['-8f3a2c', 'part-of-id'],
    ['8f3a2c-', 'part-of-id'],
    ['2fc8b627', 'part-of-id'],
    ['deadbeef', 'part-of-id'],
    ['123456789abc', 'part-of-id'],
    ['2fc8b627-1111-22', 'part-of-id'],
    ['27-1111-2222-3333-123456789abc', 'part-of-id'],
    ['2fc8b627-1111-2222 3333-123456789abc', 'part-of-id'],
    [`${doc}0`, 'almost-id'],
    [doc.replace('1111', '111'), 'almost-id'],
    [`${doc.slice(0, -1)}\n${third.slice(1)}\n${other.replace('7A', '7O')}`, 'almost-id'],
    [`Please look at ${doc.slice(0, -2)} for me`, 'almost-id'],
    ['acct-3', 'unlikely-id'],
    ['customer-42, customer-43', 'unlikely-id'],
    ['acct-3\ncustomer-42', 'unlikely-id'],
    ['../../v2/credit-balance', 'forbidden-character'],
    ['a?x=1#y', 'forbidden-character'],
    ['a%2F..%2Fb', 'forbidden-character'],
    ['task_1/../task_2', 'forbidden-character'],
    ['task_1\u00002', 'forbidden-character'],
    ['task_\r\n123', 'forbidden-character'],
    ['task_\t123', 'forbidden-character'],
    ['task_1\ud8002', 'forbidden-character'],
    ['2fc8b627-1111-\n2222-3333-123456789abc', 'forbidden-character'],
    ['tâsk_123', 'forbidden-character'],
    [`task_${'1'.repeat(200)}`, 'too-long'],
  ] as const)('%j: %s', (text, refusal) => {
    const found = findIds(text);
    expect(found).toMatchObject({ ids: [], beyondLimit: 0, duplicates: 0, labelledOnly: false, nearCount: 0, refusal });
    expect(refusalWords(refusal)).toMatch(/^[A-Z].*\.$/);
  });
});

describe('what can be looked up anyway', () => {
  it.each([
    ['acct-3', ['acct-3']],
    ['"customer-42", customer-43', ['customer-42', 'customer-43']],
    ['8f3a2c', ['8f3a2c']],
    [`(${doc}0)`, [`${doc}0`]],
    ['2fc8b627-1111-2222 3333-123456789abc', []],
    ['-8f3a2c', []],
    ['../../v2/credit-balance', []],
    ['hello', []],
    ['', []],
    [doc, []],
  ])('fault 3: of %j', (text, anyway) => {
    expect(findIds(text).anyway).toEqual(anyway);
    expect(anyway.every(isId)).toBe(true);
  });
});

describe('what may be sent at all', () => {
  it.each([doc, other, 'task_123', 'a', '_1', 'a.b~c', 'x'.repeat(128)])('%s may', (text) => {
    expect(isId(text)).toBe(true);
  });

  it.each([
    '',
    '.',
    '..',
    '...',
    '-a',
    '___',
    'a/b',
    'a?b',
    'a#b',
    'a%2e',
    'a b',
    'a\n',
    'a\u0000',
    'é',
    '\ud800',
    'a:b',
    'a@b',
    'x'.repeat(129),
  ])('fault 3: %j may not', (text) => {
    expect(isId(text)).toBe(false);
  });
});
