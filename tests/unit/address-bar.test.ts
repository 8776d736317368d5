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
  const { content, description } = suggestionFor(record);
  expect(content).toBe('task_1');
  expect(description).not.toContain('\u202e');
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
  const find = (words: string, isWanted = () => true) => {
    reads = 0;
    return newestHits(words, 3, readAll, suggestedBy, isWanted);
  };

  test('are the first of those that match, and no more is read than they take', async () => {
    expect((await find('task_7')).map((record) => record.id)).toEqual(['task_7', 'task_70', 'task_71']);
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
});
