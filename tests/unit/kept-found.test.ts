import { describe, expect, it } from 'vitest';
import { findIds } from '@/lib/ids/find-ids.ts';
import { readKept } from '@/lib/ids/kept-found.ts';

const id = '2fc8b627-1111-2222-3333-123456789abc';
const other = '4be8b627-4444-5555-6666-123456789abc';

describe('what was found, when it is kept', () => {
  it.each([
    ['a log', `10:42 task_id=${id} ok\n10:43 request=${other} ok, again ${id}`],
    ['ids with a slip among them', `${id}\n${other.slice(0, -1)}\n\u200b${other}`],
    ['more ids than fit', Array.from({ length: 5003 }, (_, n) => `${id.slice(0, -4)}${n + 1000}`).join('\n')],
  ])('is read again as it was: %s', (_, text) => {
    const found = findIds(text);
    expect(readKept(JSON.stringify(found))).toEqual({ ok: true, found });
  });

  it('may be nothing', () => {
    const { refusal, anyway, ...rest } = findIds('nothing in it');
    expect([refusal, anyway]).toEqual(['no-id', []]);
    expect(readKept(JSON.stringify(rest))).toEqual({ ok: true, found: { ...rest, refusal, anyway } });
  });

  it('has no id that was blanked since', () => {
    const kept = JSON.stringify(findIds(`${id} ${other}`)).replaceAll(other, '…');
    const read = readKept(kept);
    expect(read.ok && read.found.ids.map((each) => each.id)).toEqual([id]);
  });

  it.each(['', 'null', '{}', '{"ids":[{"id":1}]}', '[]'])(
    'is unreadable where something else stands there: %s',
    (kept) => {
      expect(readKept(kept)).toEqual({ ok: false, reason: 'unreadable' });
    },
  );
});
