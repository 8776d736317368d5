import { describe, expect, it } from 'vitest';
import type { KeptFile } from '@/lib/ids/draft.ts';
import { findIds } from '@/lib/ids/find-ids.ts';
import { createIdFiles, type ReadFile } from '@/lib/ids/id-files.ts';
import { readKept } from '@/lib/ids/kept-found.ts';
import { keptOf } from '@/lib/ids/kept-of.ts';

const idsIn = (text: string): ReadFile => {
  const found = findIds(text);
  return { ids: { ok: true, found }, kept: keptOf(found) };
};
const kept = (name: string, text: string): KeptFile => ({ name, kept: idsIn(text).kept });

/** Files that are read when the test says so, each a text; and what was to be kept of them, in order. */
function open(draft: readonly KeptFile[] = []) {
  const written: KeptFile[][] = [];
  const reading = new Map<string, PromiseWithResolvers<ReadFile>>();
  const restoring: (() => void)[] = [];
  const same: string[] = [];
  const byReading: boolean[] = [];
  const list = createIdFiles<string>(draft, {
    read(text) {
      const promised = Promise.withResolvers<ReadFile>();
      reading.set(text, promised);
      return promised.promise;
    },
    readKept: (text) => new Promise((resolve) => restoring.push(() => resolve(readKept(text)))),
    onFiles: () => {},
    report: () => {},
    onSame: (name) => same.push(name),
    onChange(files, isRead) {
      written.push(files.map(({ name, kept }) => ({ name, kept })));
      byReading.push(isRead);
    },
  });
  return {
    list,
    written,
    same,
    byReading,
    names: () => list.files().map(({ name }) => name),
    async readTo(text: string, what = idsIn(text)) {
      reading.get(text)?.resolve(what);
      await settle();
    },
    async fail(text: string) {
      reading.get(text)?.reject(new Error('no reader'));
      await settle();
    },
    async restore() {
      for (const run of restoring) run();
      await settle();
    },
  };
}

async function settle() {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

/** Takes all out, as a person does one by one. */
function removeAll(list: ReturnType<typeof open>['list']) {
  for (const { key } of list.files()) list.remove(key);
}

describe('a file that is added', () => {
  it('is there, and kept, from the first moment, and again once it is read', async () => {
    const { list, written, readTo } = open();
    void list.add('a.txt', 'task_one_1');
    expect(list.files()).toMatchObject([{ name: 'a.txt', ids: null }]);
    expect(written).toEqual([[{ name: 'a.txt', kept: '' }]]);
    await readTo('task_one_1');
    expect(list.files()).toMatchObject([{ name: 'a.txt', ids: { ok: true } }]);
    expect(written[1]).toEqual([kept('a.txt', 'task_one_1')]);
  });

  it('is none any more where it was taken out while it was read', async () => {
    const { list, written, names, readTo } = open();
    void list.add('a.txt', 'task_one_1');
    removeAll(list);
    await readTo('task_one_1');
    expect(names()).toEqual([]);
    expect(written.at(-1)).toEqual([]);
    expect(written).toHaveLength(2);
  });

  it('stays, unread, where nothing can read it', async () => {
    const { list, written, fail } = open();
    void list.add('a.txt', 'task_one_1');
    await fail('task_one_1');
    expect(list.files()).toMatchObject([{ name: 'a.txt', ids: { ok: false, reason: 'unreadable' } }]);
    expect(written.at(-1)).toEqual([{ name: 'a.txt', kept: '' }]);
  });

  it('stays behind those that are put back', async () => {
    const { list, names } = open([kept('a.txt', 'task_one_1')]);
    const taken = list.files();
    removeAll(list);
    void list.add('b.txt', 'task_two_2');
    list.putBack(taken);
    expect(names()).toEqual(['a.txt', 'b.txt']);
  });
});

describe('files that are taken out while they are read', () => {
  it('are put back with what came of them', async () => {
    const { list, written, readTo, restore } = open([kept('a.txt', 'task_one_1')]);
    void list.add('b.txt', 'task_two_2');
    const taken = list.files();
    removeAll(list);
    await restore();
    await readTo('task_two_2');
    expect(list.files()).toEqual([]);
    list.putBack(taken);
    expect(list.files()).toMatchObject([
      { name: 'a.txt', ids: { ok: true, found: { ids: [{ id: 'task_one_1' }] } } },
      { name: 'b.txt', ids: { ok: true, found: { ids: [{ id: 'task_two_2' }] } } },
    ]);
    expect(written.at(-1)).toEqual([kept('a.txt', 'task_one_1'), kept('b.txt', 'task_two_2')]);
  });

  it('are read on where they are put back before that ends', async () => {
    const { list, readTo } = open();
    void list.add('a.txt', 'task_one_1');
    const taken = list.files();
    removeAll(list);
    list.putBack(taken);
    expect(list.files()).toMatchObject([{ name: 'a.txt', ids: null }]);
    await readTo('task_one_1');
    expect(list.files()).toMatchObject([{ name: 'a.txt', ids: { ok: true } }]);
  });
});

describe('files that were looked up', () => {
  it('are taken out, and those without ids stay and say why', async () => {
    const { list, names, readTo, fail } = open();
    for (const name of ['a.txt', 'b.txt']) void list.add(name, name === 'a.txt' ? 'task_one_1' : 'nothing here');
    void list.add('c.txt', 'broken');
    await readTo('task_one_1');
    await readTo('nothing here');
    await fail('broken');
    const before = list.files();
    list.takeOut();
    expect(names()).toEqual(['b.txt', 'c.txt']);
    list.putBack(before);
    expect(names()).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });
});

describe('a change', () => {
  it('is told apart: one was read, or somebody put in or took out some', async () => {
    const { list, byReading, readTo } = open();
    void list.add('a.txt', 'task_one_1');
    await readTo('task_one_1');
    void list.add('a.txt', 'task_one_1');
    await readTo('task_one_1');
    list.remove(0);
    list.takeOut();
    list.putBack([]);
    expect(byReading).toEqual([false, true, false, true, false, false, false]);
  });
});

describe('files of one name', () => {
  it('are one where they hold the same ids, and that is told', async () => {
    const { list, written, same, names, readTo } = open([kept('a.txt', 'task_one_1')]);
    void list.add('a.txt', 'task_one_1');
    expect(names()).toEqual(['a.txt', 'a.txt']);
    await readTo('task_one_1');
    expect(names()).toEqual(['a.txt']);
    expect(same).toEqual(['a.txt']);
    expect(written.at(-1)).toEqual([kept('a.txt', 'task_one_1')]);
  });

  it.each([
    ['hold other ids', 'a.txt', 'task_two_2'],
    ['have another name', 'b.txt', 'task_one_1'],
  ])('are two where they %s', async (_, name, text) => {
    const { list, same, names, readTo } = open([kept('a.txt', 'task_one_1')]);
    void list.add(name, text);
    await readTo(text);
    expect(names()).toEqual(['a.txt', name]);
    expect(same).toEqual([]);
  });

  it('are two where they hold none: they may be different', async () => {
    const { list, names, readTo } = open([kept('a.txt', 'nothing in it')]);
    void list.add('a.txt', 'nothing here');
    await readTo('nothing here');
    expect(names()).toEqual(['a.txt', 'a.txt']);
  });

  it('replace those that could not be read', async () => {
    const { list, names, restore } = open([{ name: 'a.txt', kept: '' }, kept('b.txt', 'task_two_2')]);
    await restore();
    void list.add('a.txt', 'task_one_1');
    expect(names()).toEqual(['b.txt', 'a.txt']);
    void list.add('a.txt', 'task_three_3');
    expect(names()).toEqual(['b.txt', 'a.txt', 'a.txt']);
  });
});

describe('a draft', () => {
  it('is read, and not written again', async () => {
    const files = [kept('a.txt', 'task_one_1'), { name: 'lost.txt', kept: '' }];
    const { list, written, restore } = open(files);
    expect(list.files()).toMatchObject([{ ids: null }, { ids: null }]);
    await restore();
    expect(list.files()).toMatchObject([
      { name: 'a.txt', ids: { ok: true, found: { ids: [{ id: 'task_one_1' }] } } },
      { name: 'lost.txt', ids: { ok: false, reason: 'unreadable' } },
    ]);
    expect(written).toEqual([]);
  });

  it('loses nothing to a change that comes before it was read', async () => {
    const files = [kept('a.txt', 'task_one_1'), kept('b.txt', 'task_two_2')];
    const { list, written, names, restore } = open(files);
    list.remove(0);
    await restore();
    expect(names()).toEqual(['b.txt']);
    expect(written).toEqual([files.slice(1)]);
  });
});
