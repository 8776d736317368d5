import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listEntries, readTask } from '@/lib/browser/task-reader.ts';
import { t } from '@/lib/i18n.ts';
import { findIds } from '@/lib/ids/find-ids.ts';
import { keptOf } from '@/lib/ids/kept-of.ts';
import { blankKeys, hideOwnKey, OwnKeyGiven } from '@/lib/own-key.ts';
import { openPanel } from './panel-world.ts';
import { createWorld } from './world/world.ts';

const id = '2fc8b627-1111-2222-3333-123456788a6f';
const key = 'om_made_up_0001_8a6f';

describe('the own key given as an id', () => {
  test.each([['key-1'], ['KEY-1']])(
    '"%s" is refused with all that came along: nothing is stored or asked for',
    async (given) => {
      const world = await createWorld();
      await expect(world.worker.tasks.lookUp(['task_1', given])).rejects.toThrow(OwnKeyGiven);
      await world.settle();
      expect(await readTask('key-1')).toBeNull();
      expect((await listEntries(10)).entries).toEqual([]);
      expect(world.openmart.asked).toEqual([]);
      await world.worker.tasks.lookUp(['task_1']);
      expect(await readTask('task_1')).not.toBeNull();
    },
  );

  test('is told in words', async () => {
    const panel = openPanel('popup');
    await panel.settle();
    panel.refuse('lookUp', 'own-key');
    expect(await panel.panel.lookUp([key])).toBeNull();
    expect(panel.view().trouble).toBe(t('key.own_key'));
  });

  test('is no draft: what ends as the stored key does is blanked, ids are not', async () => {
    const panel = openPanel('popup');
    await panel.settle();
    panel.done.length = 0;
    panel.panel.keepDraft(`${key}\n${id} task_8a6f`);
    panel.panel.keepFiles([{ name: `of ${key}`, kept: JSON.stringify([{ id: key }, { id, before: `of ${key}:` }]) }]);
    expect(panel.done).toEqual([
      { draft: `…\n${id} task_8a6f` },
      { draftFiles: [{ name: 'of …', kept: JSON.stringify([{ id: '…' }, { id, before: 'of …' }]) }] },
    ]);
  });
});

test('the stored keys are blanked in whatever case, and beside whatever they stand', () => {
  const keysOf = (value: string) => ({ key: { value, keyId: 'k' }, account: null });
  const keys = { own: keysOf('om_a+b.c(8a6f'), managed: keysOf('om_theirs') };
  expect(blankKeys('see om_a+b.c(8a6f] and (OM_A+B.C(8A6F)x=om_theirs&', keys)).toBe('see …] and (…)x=…&');
  const none = { own: { key: null, account: null }, managed: null };
  expect(blankKeys('om_theirs', none)).toBe('om_theirs');
});

describe('the own key in a file or a long text', () => {
  const own = 'om_live_9fK3aZ7QpL2xWv8RtYbC4dEfGh5JkMnPq8wXz8a6f';
  test.each([
    ['is all there is beside an id of another form', `task_1234abcd\n${own}`],
    ['stands behind an id, where the line is cut', `${id} ${own} more text`],
    ['stands before an id, where the line is cut', `${own} ${'word '.repeat(8)}${id}`],
    ['stands after its label, far before an id', `{"authorization":"Bearer ${own.repeat(5)}","at":"${id}"}`],
    ['names an id', `${own}: ${id}`],
  ])('is kept in no draft where it %s', async (_, text) => {
    const panel = openPanel('popup');
    await panel.settle();
    panel.done.length = 0;
    panel.panel.keepFiles([{ name: 'a', kept: keptOf(findIds(text)) }]);
    const written = JSON.stringify(panel.done).toLowerCase();
    for (let from = 0; from + 12 <= own.length; from += 1) {
      expect(written).not.toContain(own.slice(from, from + 12).toLowerCase());
    }
  });
});

describe('hiding the own key', () => {
  test.each([
    [`${key}`, '…'],
    [`"${key}", ${id}.`, `"…", ${id}.`],
    [`my key is ${key}.`, 'my key is …'],
    [`a=${key}`, '…'],
    [`${key}x`, `${key}x`],
    [id, id],
    ['job_8a6f', 'job_8a6f'],
  ])('%j becomes %j', (text, hidden) => {
    expect(hideOwnKey(text, '8a6f')).toBe(hidden);
  });

  test('leaves all as it is where nothing is known of the key', () => {
    expect(hideOwnKey(key, '')).toBe(key);
  });

  test('leaves no key in any text, and every UUID', () => {
    const piece = fc.oneof(fc.constantFrom(key, id, 'task_1', 'words'), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('\n');
        const hidden = hideOwnKey(text, '8a6f');
        expect(hidden.split('\n')).not.toContain(key);
        expect(hidden.split(id).length).toBe(text.split(id).length);
      }),
    );
  });
});
