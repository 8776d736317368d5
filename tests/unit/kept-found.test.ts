import { describe, expect, it } from 'vitest';
import { findIds } from '@/lib/ids/find-ids.ts';
import { readKept } from '@/lib/ids/kept-found.ts';
import { keptOf } from '@/lib/ids/kept-of.ts';

const id = '2fc8b627-1111-2222-3333-123456789abc';
const nothing = { before: '', after: '' };
const other = '4be8b627-4444-5555-6666-123456789abc';

describe('what was found, when it is kept', () => {
  it.each([
    ['a log', `10:42 task_id=${id} ok\n10:43 request=${other} ok, again ${id}`],
    ['ids with a slip among them', `${id}\n${other.slice(0, -1)}\n\u200b${other}`],
    ['more ids than fit', Array.from({ length: 5003 }, (_, n) => `${id.slice(0, -4)}${n + 1000}`).join('\n')],
  ])('is read again as it was, but for what stood around: %s', (_, text) => {
    const found = findIds(text);
    const ids = found.ids.map((each) => ({ ...each, context: nothing }));
    const near = found.near.map((each) => ({ ...each, context: nothing }));
    expect(readKept(keptOf(found))).toEqual({ ok: true, found: { ...found, ids, near } });
  });

  it('may be nothing', () => {
    const found = findIds('nothing in it');
    expect(readKept(keptOf(found))).toEqual({ ok: true, found });
  });

  it('has no id that was blanked since', () => {
    const kept = keptOf(findIds(`${id} ${other}`)).replaceAll(other, '…');
    const read = readKept(kept);
    expect(read.ok && read.found.ids.map((each) => each.id)).toEqual([id]);
  });

  it('is no word that is hardly an id: it may be a key', () => {
    const found = findIds('acct-3');
    expect(found.anyway).toEqual(['acct-3']);
    expect(keptOf(found)).not.toContain('acct-3');
  });

  it.each(['', 'null', '{}', '{"ids":[{"id":1}]}', '[]'])(
    'is unreadable where something else stands there: %s',
    (kept) => {
      expect(readKept(kept)).toEqual({ ok: false, reason: 'unreadable' });
    },
  );
});
