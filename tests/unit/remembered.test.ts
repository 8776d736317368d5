import { expect, test } from 'vitest';
import { remembered, rememberedItem } from '../../lib/browser/remembered.ts';

/** An item of extension storage, and how often it was read. */
function storedText(text: string) {
  const stored = { text, reads: 0, works: true };
  let told = () => {};
  const item = {
    async read() {
      stored.reads += 1;
      const read = stored.text;
      await null;
      if (!stored.works) throw new Error('not now');
      return read;
    },
    async write(next: string) {
      await null;
      stored.text = next;
    },
    follow(onChange: (value: string) => void) {
      told = () => onChange(stored.text);
      return () => {};
    },
  };
  return { stored, item, tell: () => told() };
}

test('what was read is given from memory', async () => {
  const { stored, item } = storedText('a');
  const { read } = remembered([item.follow], item.read);
  expect([await read(), await read(), ...(await Promise.all([read(), read()]))]).toEqual(['a', 'a', 'a', 'a']);
  expect(stored.reads).toBe(1);
});

test('what was changed from elsewhere is read anew', async () => {
  const { stored, item, tell } = storedText('a');
  const { read } = remembered([item.follow], item.read);
  await read();
  stored.text = 'b';
  tell();
  expect(await read()).toBe('b');
});

test('what was written is read anew, also where the writing failed', async () => {
  const { stored, item } = storedText('a');
  const { read, write } = rememberedItem(item);
  await read();
  await write('b');
  expect(await read()).toBe('b');
  await read();
  expect(stored.reads).toBe(2);
  const other = remembered([item.follow], item.read);
  await other.read();
  await expect(other.change(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  await other.read();
  expect(stored.reads).toBe(4);
});

test('what is read while it is being written is not held', async () => {
  const { item } = storedText('a');
  const { read, write } = rememberedItem(item);
  const written = write('b');
  const early = read();
  await written;
  await early;
  expect(await read()).toBe('b');
});

test('a reading that failed is tried anew', async () => {
  const { stored, item } = storedText('a');
  const { read } = remembered([item.follow], item.read);
  stored.works = false;
  await expect(read()).rejects.toThrow('not now');
  stored.works = true;
  expect(await read()).toBe('a');
});
