import { describe, expect, test } from 'vitest';
import { hintFor, suggestedBy, suggestionFor } from '@/lib/address-bar.ts';
import { newestHits } from '@/lib/history/newest-hits.ts';
import { t } from '@/lib/i18n.ts';
import { sampleAnswer, sampleRecord } from './sample-record.ts';

const id = '2fc8b627-1111-2222-3333-123456789abc';

test.each([
  ['', t('address_bar.hint')],
  ['customer 42', t('address_bar.hint')],
  [` ${id} `, 'Look up 1 id'],
  [`${id}, ${id.replace('2f', '3f')}`, 'Look up 2 ids'],
  [Array.from({ length: 30 }, (_, n) => `task_${n}`).join(' '), t('address_bar.hint')],
])('what Enter does is told of %j', (text, hint) => {
  expect(hintFor(text)).toBe(hint);
});

test('a suggestion is short, with what hides in a tracking id marked', () => {
  const record = sampleRecord({ id: 'task_1', answer: sampleAnswer({ trackingId: `a\u202eb${'x'.repeat(5_000)}` }) });
  const { content, description } = suggestionFor({ record, name: `<b>${'y'.repeat(5_000)}` });
  expect(content).toBe('task_1');
  expect(description).not.toContain('\u202e');
  expect(description).toMatch(/^a\[U\+202E\]bx+… · <b>y+… · .+ · task_1$/);
  expect(description.length).toBeLessThan(220);
});

describe('the newest hits', () => {
  const records = Array.from({ length: 12_000 }, (_, n) => sampleRecord({ key: `task_${n}`, id: `task_${n}` }));
  let reads = 0;
  const readAll = async (before: number | null, size: number) => {
    reads += 1;
    const start = before ?? 0;
    const end = start + size;
    return { records: records.slice(start, end), next: end < records.length ? end : null };
  };
  const noBodies = async (keys: readonly string[]) => keys.map(() => null);
  const find = (words: string, isWanted = () => true) => {
    reads = 0;
    return newestHits(words, 3, { readAllTasks: readAll, readTexts: noBodies }, suggestedBy, isWanted);
  };

  test('are the first of those that match, and no more is read than they take', async () => {
    expect((await find('task_7')).map(({ record }) => record.id)).toEqual(['task_7', 'task_70', 'task_71']);
    expect(reads).toBe(1);
  });

  test('are none without words', async () => {
    expect(await find('  ')).toEqual([]);
    expect(reads).toBe(0);
  });

  test('are looked for among so many and not in all', async () => {
    expect(await find('task_11999')).toEqual([]);
    expect(reads).toBe(10);
  });

  test('are no longer looked for once nobody waits for them', async () => {
    await find('nowhere', () => reads < 2);
    expect(reads).toBe(2);
  });

  test('are those too with the name of a person or a company in their result, and the name is told', async () => {
    const stored = new Map([
      [
        'a',
        text('a', [
          { first_name: 'Zo\u00eb', last_name: 'Test', title: 'Name of a title', company: { company_name: 'Bluecup' } },
        ]),
      ],
      ['b', text('b', [{ name: 'Toast', category: 'Point of sale', note: 'used by Zoë Test' }])],
    ]);
    const answered = [...stored.keys()].map((key) =>
      sampleRecord({ key, id: key, answer: sampleAnswer({ trackingId: `row-${key}` }) }),
    );
    const ports = {
      readAllTasks: async () => ({ records: answered, next: null }),
      readTexts: async (keys: readonly string[]) => keys.map((key) => stored.get(key) ?? null),
    };
    const found = async (words: string) =>
      (await newestHits(words, 6, ports, suggestedBy, () => true)).map(({ record, name }) => [record.key, name]);
    expect(await found('test zoë')).toEqual([['a', 'Zoë Test']]);
    expect(await found('row-a zoë')).toEqual([['a', 'Zoë Test']]);
    expect(await found('bluecup')).toEqual([['a', 'Bluecup']]);
    expect(await found('toast')).toEqual([['b', 'Toast']]);
    // Neither the names of fields nor other values: the search of the results page is for those.
    for (const words of ['first_name', 'title', 'sale', 'COMPLETED']) expect(await found(words)).toEqual([]);
  });
});

function text(key: string, data: unknown): string {
  return JSON.stringify({ task_id: key, status: 'COMPLETED', data }).replaceAll('ë', '\\u00eb');
}
