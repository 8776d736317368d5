import { expect, test } from 'vitest';
import { createTextKeeper } from '../../lib/text-keeper.ts';

/** Gives each key's text, and remembers what it was asked for. */
function reader(texts: Record<string, string>) {
  const asked: string[][] = [];
  const read = async (keys: readonly string[]) => {
    asked.push([...keys]);
    return keys.map((key) => texts[key] ?? null);
  };
  return { asked, read };
}

test('texts are read once, and again when there is another version', async () => {
  const texts: Record<string, string> = { a: 'one', b: 'two' };
  const { asked, read } = reader(texts);
  const keeper = createTextKeeper(read, 100);
  const wanted = ['a', 'none', 'b'].map((key) => ({ key, version: 1 }));
  expect(await keeper.texts(wanted)).toEqual(['one', null, 'two']);
  expect(await keeper.texts(wanted)).toEqual(['one', null, 'two']);
  expect(asked).toEqual([['a', 'none', 'b']]);

  texts.b = 'newer';
  const newer = wanted.map((each) => (each.key === 'b' ? { ...each, version: 2 } : each));
  expect(await keeper.texts(newer)).toEqual(['one', null, 'newer']);
  expect(asked.slice(1)).toEqual([['b']]);
});

test('what does not fit is read each time, and a version that is gone makes room', async () => {
  const { asked, read } = reader({ a: '12345678', b: '12345' });
  const keeper = createTextKeeper(read, 10);
  const wanted = [
    { key: 'a', version: 1 },
    { key: 'b', version: 1 },
  ];
  await keeper.texts(wanted);
  expect(await keeper.texts(wanted)).toEqual(['12345678', '12345']);
  expect(asked).toEqual([['a', 'b'], ['b']]);
  for (const version of [2, 3, 4]) await keeper.texts([{ key: 'a', version }]);
  asked.length = 0;
  await keeper.texts([{ key: 'a', version: 4 }]);
  expect(asked).toEqual([]);
});

test('whoever reads is told which answers are meant', async () => {
  const versions: (readonly number[] | undefined)[] = [];
  const keeper = createTextKeeper(async (keys, meant) => {
    versions.push(meant);
    return keys.map(() => 'text');
  }, 100);
  await keeper.texts([{ key: 'a', version: 1 }]);
  await keeper.texts([
    { key: 'a', version: 1 },
    { key: 'b', version: 5 },
  ]);
  expect(versions).toEqual([[1], [5]]);
});
