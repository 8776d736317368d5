import { describe, expect, it } from 'vitest';
import { chosenOf, foundWords, nearWords } from '../../lib/ids/chosen-ids.ts';
import { findIds, idLimit } from '../../lib/ids/find-ids.ts';
import { idsMeant } from '../../lib/ids/id-places.ts';

const one = '2fc8b627-1111-2222-3333-123456789abc';
const other = '11111111-2222-4333-8444-555555555555';
const none = new Map<string, boolean>();

describe('the ids chosen from a text', () => {
  it('are all of them', () => {
    expect(chosenOf(findIds(`${one} ${other}`), none).map(({ id }) => id)).toEqual([one, other]);
  });

  it('are at first the labelled alone, where there are such', () => {
    const found = findIds(`request ${other} task_id=${one}`);
    expect(chosenOf(found, none).map(({ id }) => id)).toEqual([one]);
    expect(chosenOf(found, new Map([[other, true]])).map(({ id }) => id)).toEqual([other, one]);
  });

  it('are without the unticked', () => {
    expect(chosenOf(findIds(`${one} ${other}`), new Map([[one, false]])).map(({ id }) => id)).toEqual([other]);
  });
});

it.each([
  `${one} ${other}`,
  `request ${other} task_id=${one}`,
  `task_id\n${one}\nx-${other}\n`,
  `${one.slice(0, 10)}\u200b${one.slice(10)} ${one.toUpperCase()}`,
  'task_8f3a2c job-8f3a2c',
  `task_id=${one.slice(1)}`,
  'nothing',
])('a right-click asks for those that the form would choose at first: %j', (text) => {
  expect(idsMeant(text)).toEqual(chosenOf(findIds(text), none).map(({ id }) => id));
});

describe('the words under the text', () => {
  const words = (text: string, chosen?: number) => {
    const found = findIds(text);
    return foundWords(found, chosen ?? chosenOf(found, none).length);
  };

  it('count the ids', () => {
    expect(words(one)).toBe('1 id found');
    expect(words(`${one} ${other}`)).toBe('2 ids found');
    expect(words('nothing')).toBe('');
  });

  it('tell what was chosen, left out and cleaned', () => {
    expect(words(`${one} ${other}`, 1)).toBe('2 ids found, 1 chosen');
    expect(words(`${one} ${one}`)).toBe('1 id found · 1 duplicate left out');
    expect(words(`${one.slice(0, 10)}\u200b${one.slice(10)}`)).toBe('1 id found · cleaned: zero-width space');
  });

  it('tell why only some are chosen at first, and not where all are labelled', () => {
    expect(words(`req=${other} task_id=${one}`)).toBe(
      '2 ids found, 1 chosen · only those labelled as task or batch ids',
    );
    expect(words(`task_id=${other} task_id=${one}`)).toBe('2 ids found');
  });

  it('tell how many are more than fit', () => {
    const many = Array.from({ length: idLimit + 2 }, (_, index) => `task_${index}`).join('\n');
    expect(words(many)).toBe('5,000 ids found · 2 more than the 5,000 that fit, left out');
  });
});

describe('the words about ids that are not whole', () => {
  const words = (text: string) => nearWords(findIds(text));

  it('name the first few, shortened', () => {
    expect(words(one)).toBe('');
    expect(words(`${one} ${other.slice(0, -1)}`)).toBe('1 incomplete id left out: 11111111-2222…555555');
    const more = [2, 3, 4, 5].map((digit) => `${digit}${other.slice(1)}0`).join(' ');
    expect(words(`${one} ${more}`)).toBe(
      '4 incomplete ids left out: 21111111-2222…555550, 31111111-2222…555550, 41111111-2222…555550, …',
    );
  });
});
