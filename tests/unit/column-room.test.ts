import { describe, expect, test } from 'vitest';
import { columnRoom, headingTools, measuredRows, nameRoom } from '@/lib/grid/column-room.ts';
import type { ColumnKind, TableRow } from '@/lib/table/model.ts';
import { textWidth } from '@/lib/text/text-width.ts';

/** A font in which "i" is half as wide as a digit, and "w" half as wide again; ids have one in which all are a little narrower. */
const widths = new Map([
  ['i', 0.5],
  ['w', 1.5],
]);
const widthOf = (character: string) => widths.get(character) ?? 1;
const ruler = { id: () => 0.9, heading: (character: string) => 1.1 * widthOf(character), text: widthOf };
const roomOf = (of: ReturnType<typeof column>, ...samples: TableRow[][]) => columnRoom(of, samples, ruler);
const wide = (text: string) => textWidth(text, 100, widthOf);

const column = (kind: ColumnKind, name: string) => ({ index: 0, name, kind, group: 'field' as const });
const named = (task: string, stands = '') => ({ task, stands });
const rowsOf = (...texts: (string | undefined)[]) => texts.map((text, place) => ({ key: `k${place}`, cells: [text] }));

describe('the room of a column', () => {
  test('is as much as the longest of its texts takes', () => {
    const short = roomOf(column('email', 'Email'), rowsOf('a@b.example'));
    const long = roomOf(column('email', 'Email'), rowsOf('a@b.example', 'esperanza.bluebottle@harbour.example'));
    expect(long).toBeGreaterThan(short);
    expect(long).toBeGreaterThanOrEqual(30);
  });

  test('has bounds, whatever is in it', () => {
    for (const kind of ['text', 'email', 'link', 'id', 'phone', 'number', 'status'] as const) {
      const room = roomOf(column(kind, 'x'.repeat(5_000)), rowsOf('w'.repeat(1_000_000)));
      expect(room).toBeLessThanOrEqual(40);
    }
    expect(roomOf(column('text', ''), rowsOf('', undefined))).toBe(6);
  });

  test('is that of the heading at least, and of what is drawn of a link', () => {
    const name = 'company.employee_count';
    expect(roomOf(column('number', name), rowsOf('7'))).toBeCloseTo(1.1 * wide(name) + headingTools);
    const linked = roomOf(column('link', 'Site'), rowsOf('https://www.a.example/someone'));
    expect(linked).toBe(wide('a.example/someone') + 0.5);
    const unsafe = roomOf(column('link', 'Site'), rowsOf('https://me@a.example/someone'));
    expect(unsafe).toBe(wide('https://me@a.example/someone') + 0.5);
  });

  test('of texts is not made by the one in ten that is long, but of addresses by each', () => {
    const texts = rowsOf(...Array.from({ length: 9 }, () => 'a@b.example'), 'esperanza.bluebottle@harbour.example');
    expect(roomOf(column('text', 'Note'), texts)).toBe(roomOf(column('text', 'Note'), texts.slice(0, 9)));
    expect(roomOf(column('email', 'Email'), texts)).toBeGreaterThan(30);
  });

  test('goes by the font that its texts have', () => {
    expect(roomOf(column('text', ''), rowsOf('i'.repeat(20)))).toBe(10.5);
    expect(roomOf(column('id', ''), rowsOf('i'.repeat(20)))).toBe(18.5);
  });

  test('is enough for what is not much longer than usual or than most, so that nothing is cut by a little', () => {
    const names = rowsOf(...Array.from({ length: 19 }, () => 'x'.repeat(14)), 'x'.repeat(20));
    expect(roomOf(column('text', 'Name'), names)).toBe(20.5);
    expect(roomOf(column('email', 'Email'), rowsOf('x'.repeat(39)))).toBe(39.5);
    expect(roomOf(column('email', 'Email'), rowsOf('x'.repeat(40)))).toBe(38.5);
  });

  test('is that of the sample that needs the most, of which one has a few rows of each task', () => {
    const row = (key: string, text: string) => ({ key, cells: [text] });
    const long = Array.from({ length: 400 }, () => row('long', 'short'));
    const others = Array.from({ length: 12 }, (_, n) => row(`other${n}`, 'x'.repeat(25)));
    const { first, ofTasks } = measuredRows([...long, ...others]);
    expect(first).toHaveLength(100);
    expect(ofTasks).toEqual([...long.slice(0, 5), ...others]);
    expect(roomOf(column('text', 'Note'), [...first], [...ofTasks])).toBe(25.5);
    expect(roomOf(column('text', 'Note'), [...first])).toBeLessThan(10);
    expect(measuredRows(others)).toEqual({ first: others, ofTasks: others });
    const many = Array.from({ length: 1_000 }, (_, n) => row(`${n}`, ''));
    expect(measuredRows(many).ofTasks).toEqual(many.slice(0, 100));
    const endless = Array.from({ length: 2_000 }, () => row('endless', ''));
    expect(measuredRows([...endless, ...others]).ofTasks).toEqual(endless.slice(0, 5));
  });

  test('of names is enough for a short one, and not for a very long one', () => {
    expect(nameRoom([], false, widthOf)).toBe(nameRoom([named('a')], false, widthOf));
    expect(nameRoom([named('x'.repeat(300))], false, widthOf)).toBe(20.5);
    expect(nameRoom([named('x'.repeat(300))], true, widthOf)).toBe(8.5);
  });

  test('of names is enough for how a task stands, and on a wide page for the beginning of its name too', () => {
    for (const task of ['a', 'x'.repeat(300)]) {
      const processing = named(task, 'Processing');
      expect(nameRoom([processing], true, widthOf)).toBeGreaterThan(wide('Processing'));
      expect(nameRoom([processing], false, widthOf)).toBeGreaterThan(wide('Processing') + textWidth(task, 8, widthOf));
    }
    expect(nameRoom([named('a', 'x'.repeat(300))], true, widthOf)).toBe(12.5);
    expect(nameRoom([named('x'.repeat(300), 'x'.repeat(300))], false, widthOf)).toBe(29.5);
  });
});

test('the width of a text is that of its characters, and that of one of any length is bounded', () => {
  expect(textWidth('0000000000', 100, widthOf)).toBe(10);
  expect(textWidth('wii', 100, widthOf)).toBe(2.5);
  expect(textWidth('🥐🥖', 100, widthOf)).toBe(2);
  expect(textWidth('a'.repeat(1_000_000), 30, widthOf)).toBe(30);
});
