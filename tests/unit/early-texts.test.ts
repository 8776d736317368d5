import { expect, test } from 'vitest';
import { createEarlyTexts, earlyOrRead } from '../../lib/early-texts.ts';
import type { Body } from '../../lib/record.ts';

/** Stored answers, and which keys were read, in order. */
function store(...bodies: Body[]) {
  const asked: string[][] = [];
  const read = async (keys: readonly string[]) => {
    asked.push([...keys]);
    return keys.map((key) => bodies.find((body) => body.key === key) ?? null);
  };
  const readTexts = async (keys: readonly string[]) => (await read(keys)).map((body) => body?.text ?? null);
  return { asked, read, readTexts };
}

const one = { key: 'one', text: '{"n":1}', receivedAt: 7 };
const two = { key: 'two', text: '{"n":2}', receivedAt: 8 };

test('what was begun early is read once, even while it is still being read', async () => {
  const { asked, read, readTexts } = store(one, two);
  const early = createEarlyTexts(read);
  void early.begin(['one', 'two']);
  expect(await earlyOrRead(early, readTexts)(['one', 'two'], [7, 8])).toEqual([one.text, two.text]);
  expect(asked).toEqual([['one', 'two']]);
});

test('an answer that is not the one the record tells of is read anew', async () => {
  const newer = { ...one, text: '{"n":3}', receivedAt: 9 };
  const { asked, readTexts } = store(newer);
  const early = createEarlyTexts(async () => [one]);
  await early.begin(['one']);
  expect(await earlyOrRead(early, readTexts)(['one'], [9])).toEqual([newer.text]);
  expect(asked).toEqual([['one']]);
});

test('what was taken or let go of is read anew', async () => {
  const { asked, read, readTexts } = store(one, two);
  const early = createEarlyTexts(read);
  await early.begin(['one', 'two']);
  const readAny = earlyOrRead(early, readTexts);
  await readAny(['one'], [7]);
  await readAny(['one'], [7]);
  early.clear();
  expect(await readAny(['two'], [8])).toEqual([two.text]);
  expect(asked).toEqual([['one', 'two'], ['one'], ['two']]);
});

test('where one of several is not at hand, all are read, in their order', async () => {
  const { read, readTexts } = store(one, two);
  const early = createEarlyTexts(read);
  await early.begin(['two']);
  expect(await earlyOrRead(early, readTexts)(['one', 'none', 'two'], [7, 1, 8])).toEqual([one.text, null, two.text]);
});

test('what could not be read early is read when it is asked for', async () => {
  const { readTexts } = store(one);
  const early = createEarlyTexts(() => Promise.reject(new Error('no storage')));
  await early.begin(['one']);
  expect(await earlyOrRead(early, readTexts)(['one'], [7])).toEqual([one.text]);
});
