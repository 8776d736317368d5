import { describe, expect, test } from 'vitest';
import { columnRoom, nameRoom } from '@/lib/grid/column-room.ts';
import type { ColumnKind } from '@/lib/table/model.ts';
import { textWidth } from '@/lib/text/text-width.ts';

const column = (kind: ColumnKind, name: string) => ({ index: 0, name, kind, group: 'field' as const });
const named = (task: string, stands = '') => ({ task, stands });
const rowsOf = (...texts: (string | undefined)[]) => texts.map((text, place) => ({ key: `k${place}`, cells: [text] }));

describe('the room of a column', () => {
  test('is as much as the longest of its texts takes', () => {
    const short = columnRoom(column('email', 'Email'), rowsOf('a@b.example'));
    const long = columnRoom(column('email', 'Email'), rowsOf('a@b.example', 'esperanza.bluebottle@harbour.example'));
    expect(long).toBeGreaterThan(short);
    expect(long).toBeGreaterThanOrEqual(30);
  });

  test('has bounds, whatever is in it', () => {
    for (const kind of ['text', 'email', 'link', 'id', 'phone', 'number', 'status'] as const) {
      const room = columnRoom(column(kind, 'x'.repeat(5_000)), rowsOf('w'.repeat(1_000_000)));
      expect(room).toBeLessThanOrEqual(40);
    }
    expect(columnRoom(column('text', ''), rowsOf('', undefined))).toBe(6);
  });

  test('is that of the heading at least, and of what is drawn of a link', () => {
    const name = 'company.employee_count';
    expect(columnRoom(column('number', name), rowsOf('7'))).toBeGreaterThan(textWidth(name, 100));
    const linked = columnRoom(column('link', 'Site'), rowsOf('https://www.a.example/someone'));
    expect(linked).toBe(textWidth('a.example/someone', 100) + 0.5);
    const unsafe = columnRoom(column('link', 'Site'), rowsOf('https://me@a.example/someone'));
    expect(unsafe).toBe(textWidth('https://me@a.example/someone', 100) + 0.5);
  });

  test('of texts is not made by the one in ten that is long, but of addresses by each', () => {
    const texts = rowsOf(...Array.from({ length: 9 }, () => 'a@b.example'), 'esperanza.bluebottle@harbour.example');
    expect(columnRoom(column('text', 'Note'), texts)).toBe(columnRoom(column('text', 'Note'), texts.slice(0, 9)));
    expect(columnRoom(column('email', 'Email'), texts)).toBeGreaterThan(30);
  });

  test('of names is enough for a short one, and not for a very long one', () => {
    expect(nameRoom([], false)).toBe(nameRoom([named('a')], false));
    expect(nameRoom([named('x'.repeat(300))], false)).toBe(20.5);
    expect(nameRoom([named('x'.repeat(300))], true)).toBe(8.5);
  });

  test('of names is enough for how a task stands, and on a wide page for the beginning of its name too', () => {
    for (const task of ['a', 'x'.repeat(300)]) {
      const processing = named(task, 'Processing');
      expect(nameRoom([processing], true)).toBeGreaterThan(textWidth('Processing', 100));
      expect(nameRoom([processing], false)).toBeGreaterThan(textWidth('Processing', 100) + textWidth(task, 8));
    }
    expect(nameRoom([named('a', 'x'.repeat(300))], true)).toBe(12.5);
    expect(nameRoom([named('x'.repeat(300), 'x'.repeat(300))], false)).toBe(29.5);
  });
});

test('the width of a text goes by its characters', () => {
  expect(textWidth('0000000000', 100)).toBeCloseTo(10, 0);
  expect(textWidth('illi', 100)).toBeLessThan(textWidth('abcd', 100));
  expect(textWidth('WMwm', 100)).toBeGreaterThan(textWidth('abcd', 100));
  expect(textWidth('漢字かな', 100)).toBeGreaterThan(6);
  expect(textWidth('🥐🥖', 100)).toBe(4);
  expect(textWidth('a'.repeat(1_000_000), 30)).toBe(30);
});
