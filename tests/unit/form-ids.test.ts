import { describe, expect, it } from 'vitest';
import { t } from '@/lib/i18n.ts';
import { findIds, refusalWords } from '@/lib/ids/find-ids.ts';
import { formIds } from '@/lib/ids/form-ids.ts';
import type { FileIds } from '@/lib/ids/id-file.ts';

const id = '2fc8b627-1111-2222-3333-123456789abc';
const other = '4be8b627-4444-5555-6666-123456789abc';
const fileWith = (text: string): { ids: FileIds } => ({ ids: { ok: true, found: findIds(text) } });
const unreadable = { ids: { ok: false, reason: 'unreadable' } } as const;
const refusal = (text: string, ...files: { ids: FileIds | null }[]) => formIds(findIds(text), files, new Map()).refusal;

describe('what is meant of a form', () => {
  it('comes from its text, then from what was read beside it', () => {
    expect(formIds(findIds(other), [{ ids: null }, unreadable, fileWith(id)], new Map()).meant).toEqual([other, id]);
  });
});

describe('a choice', () => {
  it.each([
    ['', false],
    [id, false],
    [`${id} ${other}`, true],
    [`${id} ${other.slice(1)}`, true],
    [other.slice(1), false],
  ])('is offered where there is more than one to look at: %j, %s', (text, canChoose) => {
    expect(formIds(findIds(text), [], new Map())).toMatchObject({ canChoose });
  });
});

describe('a word that is hardly an id', () => {
  it('is offered once what stands beside it was read', () => {
    const anyway = (file: { ids: FileIds | null }) => formIds(findIds('acct-3'), [file], new Map()).found.anyway;
    expect(anyway({ ids: null })).toEqual([]);
    expect(anyway(fileWith('nothing in it'))).toEqual(['acct-3']);
  });
});

describe('why nothing is meant', () => {
  it('is told of the text, where there is one', () => {
    expect(refusal('')).toBe(refusalWords('empty'));
    expect(refusal('acct-3', fileWith('nothing in it'))).toBe(refusalWords('unlikely-id'));
  });

  it.each([
    ['a text without an id', fileWith('nothing in it')],
    ['a file that can’t be read', unreadable],
  ])('is told of what stands beside an empty field: %s', (_, file) => {
    expect(refusal(' \n', file)).toBe(refusalWords('no-id'));
  });

  it.each(['', 'words alone', 'acct-3', id.slice(1)])('is not told before all was read: %j', (text) => {
    expect(refusal(text, fileWith('nothing in it'), { ids: null })).toBe('');
  });

  it('is that none is ticked, where there are some', () => {
    expect(formIds(findIds(id), [], new Map([[id, false]]))).toMatchObject({ meant: [], refusal: t('form.tick_one') });
  });
});
