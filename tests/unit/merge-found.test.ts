import { describe, expect, it } from 'vitest';
import { chosenOf, foundWords } from '../../lib/ids/chosen-ids.ts';
import { findIds, idLimit } from '../../lib/ids/find-ids.ts';
import { mergeFound } from '../../lib/ids/merge-found.ts';

const one = '2fc8b627-1111-2222-3333-123456789abc';
const other = '11111111-2222-4333-8444-555555555555';
const third = '00000000-0000-0000-0000-00000000000f';
const merge = (first: string, ...texts: string[]) => mergeFound([findIds(first), ...texts.map(findIds)]);
const chosen = (...[first = '', ...texts]: string[]) => chosenOf(merge(first, ...texts), new Map()).map(({ id }) => id);

describe('ids of several texts', () => {
  it('come in order, each once, and the others are counted', () => {
    expect(merge(`${one} ${one}`, `${other} ${one.toUpperCase()}`)).toMatchObject({
      ids: [{ id: one }, { id: other }],
      duplicates: 2,
      refusal: null,
    });
  });

  it('are chosen in each text by its own labels', () => {
    expect(chosen(one, `task_id=${other} request_id=${third}`)).toEqual([one, other]);
    expect(chosen(`task_id=${other} request_id=${third}`, third)).toEqual([other, third]);
  });

  it('are not said to be all named where only one text has names', () => {
    const mixed = merge(one, `task_id=${other} request_id=${third}`);
    expect(foundWords(mixed, 2)).toContain('where some are labelled as task or batch ids, only those');
    expect(foundWords(merge(`task_id=${other} request_id=${third}`, ''), 1)).toContain('chosen · only those labelled');
  });

  it('are at most as many as one text may have', () => {
    const list = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, index) => `task_${prefix}${index}`).join('\n');
    const { ids, beyondLimit } = merge(list('a', idLimit + 3), list('b', 10));
    expect(ids).toHaveLength(idLimit);
    expect(beyondLimit).toBe(13);
  });

  it('tell what was cleaned and what is not whole in any', () => {
    const found = merge(`\ufeff${one}`, `${other}\u200b ${third.slice(1)}`, `\ufeff${third} ${third.slice(1)}`);
    expect(found.cleaned).toEqual(['byte order mark', 'zero-width space']);
    expect(found.nearCount).toBe(2);
  });

  it('are refused for what was typed, where there are none', () => {
    expect(merge('acct-3', 'nothing')).toMatchObject({ ids: [], refusal: 'unlikely-id', anyway: ['acct-3'] });
    expect(merge('acct-3', one)).toMatchObject({ ids: [{ id: one }], refusal: null, anyway: [] });
  });
});
