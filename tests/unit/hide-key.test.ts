import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideKey } from '../../lib/hide-key.ts';
import { findIds } from '../../lib/ids/find-ids.ts';

const id = '2fc8b627-1111-2222-3333-123456789abc';
const key = 'om_made+up/key_0001==';

const plainIn = (text: string) => findIds(text).ids.map((found) => [found.id, found.labelled, found.source]);

describe('a key in a pasted text', () => {
  it.each([
    [`curl -H "X-API-Key: ${key}" https://api.openmart.ai/api/v1/task/${id}`],
    [`curl -H 'x-api-key:${key}' https://api.openmart.ai/api/v1/task/${id}`],
    [`curl -H 'Authorization: Bearer ${key}' https://api.openmart.ai/api/v1/task/${id}`],
    [`OPENMART_API_KEY=${key} node run.js ${id}`],
    [`export OPENMART_API_KEY="${key}"\ntask_id=${id}`],
    [`{"headers":{"X-API-Key":"${key}"},"task_id":"${id}"}`],
    [`{\\"X-API-Key\\": \\"${key}\\", \\"task_id\\": \\"${id}\\"}`],
    [`apiKey=${key}&task_id=${id}`],
    [`X-API-Key%3A%20${key}%20%2Ftask%2F${id}`],
    [`Bearer ${key}\n${id}`],
    [`api key: ${key}, task_id: ${id}`],
  ])('is blanked: %s', (text) => {
    const hidden = hideKey(text);
    expect(hidden).not.toContain('made+up');
    expect(hidden).not.toContain('0001==');
    expect(plainIn(hidden)).toEqual(plainIn(text));
    expect(findIds(hidden).ids.map((found) => found.id)).toEqual([id]);
  });

  it('leaves everything else as it was', () => {
    expect(hideKey(`curl -H "X-API-Key: ${key}" -s x.test # ${id}`)).toBe(`curl -H "X-API-Key: …" -s x.test # ${id}`);
    expect(hideKey(`X-API-Key:\n${id}`)).toBe(`X-API-Key:\n${id}`);
    expect(hideKey('')).toBe('');
  });

  it.each([
    ['labels', 'x-api-key: '.repeat(100_000)],
    ['blanks', `authorization:${' '.repeat(1_000_000)}`],
    ['schemes', 'bearer '.repeat(150_000)],
    ['one long value', `api_key=${'x'.repeat(1_000_000)}`],
  ])('comes to an end on a megabyte of %s', (_, text) => {
    expect(hideKey(text).length).toBeLessThanOrEqual(text.length);
  });
});

describe('for any text', () => {
  const labels = fc.constantFrom(
    'X-API-Key: ',
    '"x-api-key":"',
    'Authorization: Bearer ',
    'OPENMART_API_KEY=',
    'Bearer ',
  );
  const keys = fc.stringMatching(/^om_[A-Za-z]{8,20}$/);
  const others = fc.oneof(
    fc.constantFrom(
      id,
      'task_1',
      'task_id: ',
      'task_ids: [',
      '/task/',
      '%2F',
      '"',
      ',',
      '{',
      '\\n',
      '“',
      '\u200b',
      '-H',
    ),
    fc.string({ maxLength: 6 }),
  );
  const withKey = fc.tuple(labels, keys).map(([label, value]) => label + value);
  const pieces = fc.array(fc.tuple(fc.oneof(others, withKey), fc.constantFrom(' ', '\n', '" ', "', ")), {
    maxLength: 12,
  });
  const texts = pieces.map((parts) => parts.flat().join(''));

  it('the same ids are found, and no key is left', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const hidden = hideKey(text);
        expect(plainIn(hidden)).toEqual(plainIn(text));
        expect(hidden).not.toMatch(/om_[A-Za-z]{8}/);
      }),
      { numRuns: 1000 },
    );
  });
});
