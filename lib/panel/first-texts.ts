import { createEarlyTexts } from '../early-texts.ts';
import type { Body } from '../record.ts';

/** The texts of answers on a page with a list, for the rows that are open in it. */
export interface FirstTexts {
  /** The keys of the rows that are open. */
  opened(keys: ReadonlySet<string>): void;
  /** Reads what may have come for open rows that have no text yet. To be called together with each reading of the list; never rejects. */
  readBesideList(): Promise<void>;
  /** The text of a task's last answer, at hand if that is the one received at `receivedAt` (epoch milliseconds); `null` where none is stored. */
  read(key: string, receivedAt?: number): Promise<Body | null>;
}

/**
 * Reads the first text for an open row beside its record, so that a person who waits sees the result in the frame that tells of it, and not in the
 * one after. Texts that are there when a row is opened, and those that come later, are read when they are drawn: they may be large, and lists are
 * read again with every change.
 */
export function createFirstTexts(readBody: (key: string) => Promise<Body | null>): FirstTexts {
  const early = createEarlyTexts((keys) => Promise.all(keys.map(readBody)));
  let open: ReadonlySet<string> = new Set();
  const drawn = new Set<string>();
  return {
    opened(keys) {
      open = keys;
    },
    readBesideList: () => early.begin([...open].filter((key) => !drawn.has(key))),
    async read(key, receivedAt) {
      drawn.add(key);
      return (await early.take(key, receivedAt)) ?? readBody(key);
    },
  };
}
