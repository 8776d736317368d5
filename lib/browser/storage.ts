import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import { once } from '@/lib/once.ts';

type Area = 'local' | 'session';

/** One value in extension storage: read and written through its schema, and followed by open pages. */
export interface StoredItem<T> {
  /** The stored value, or the fallback where there is none or it does not fit its schema. */
  read(): Promise<T>;
  /** Writes the value; rejects where the browser can't store it, throws where the value does not fit the schema. */
  write(value: T): Promise<void>;
  /** Reads the value and writes what `decide` makes of it, one change after another within this page or worker. Rejects as `write` does. */
  change(decide: (value: T) => T): Promise<void>;
  /** The value as `storage.set` takes it, to be written together with others. Throws where it does not fit the schema. */
  entry(value: T): Record<string, T>;
  /** Calls back with each new value, until the returned function is called. */
  follow(onChange: (value: T) => void): () => void;
}

/**
 * Declares an item of extension storage: where it lies, what it looks like, and what holds when it is missing. Declaring does nothing yet, so
 * that a surface carries only the items it uses, and makes the schemas of those that hold something.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function storedItem<T>(area: Area, name: string, schema: () => z.ZodMiniType<T>, fallback: T): StoredItem<T> {
  const made = once(schema);
  const parse = (value: unknown): T => {
    const parsed = value === undefined ? null : made().safeParse(value);
    return parsed?.success ? parsed.data : fallback;
  };
  const entry = (value: T) => ({ [name]: made().parse(value) });
  const read = async () => parse((await browser.storage[area].get(name))[name]);
  const write = (value: T) => browser.storage[area].set(entry(value));
  let lastChange: Promise<unknown> = Promise.resolve();
  return {
    read,
    // Asynchronous, so that a value that does not fit rejects.
    write: async (value) => write(value),
    change(decide) {
      const change = lastChange.then(async () => write(decide(await read())));
      lastChange = change.catch(() => {});
      return change;
    },
    entry,
    follow(onChange) {
      const listener = (changes: Record<string, { newValue?: unknown }>, changed: string) => {
        const change = changes[name];
        if (changed === area && change) onChange(parse(change.newValue));
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}
