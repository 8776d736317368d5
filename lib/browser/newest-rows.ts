/** A place in an index. */
interface Cursor {
  readonly key: IDBValidKey;
  advance(count: number): Promise<Cursor | null>;
}

/** What is needed of the index of a list. */
interface ListIndex {
  openKeyCursor(query: null, direction: 'prev'): Promise<Cursor | null>;
  getAll(range: IDBKeyRange | null): Promise<unknown[]>;
}

/** What of a list was read, newest first, and how many stored values stand among it that make no sense. */
export interface Newest<T> {
  readable: T[];
  unreadable: number;
}

/**
 * The newest `limit` values of a list that `read` makes sense of, which gives `null` for the others. Three requests as a rule: a cursor over
 * the values would take one for each.
 */
export async function readNewest<T>(
  index: ListIndex,
  limit: number,
  read: (value: unknown) => T | null,
): Promise<Newest<T>> {
  for (let size = limit; ; size *= 2) {
    const values = await newestValues(index, size);
    const newest: Newest<T> = { readable: [], unreadable: 0 };
    for (const value of values) {
      if (newest.readable.length === limit) break;
      const readable = read(value);
      if (readable === null) newest.unreadable += 1;
      else newest.readable.push(readable);
    }
    if (newest.readable.length === limit || values.length < size) return newest;
  }
}

/** The newest `size` values, all where there are fewer, and more where several share the place of the last. */
async function newestValues(index: ListIndex, size: number): Promise<unknown[]> {
  const cursor = await index.openKeyCursor(null, 'prev');
  const last = size > 1 ? await cursor?.advance(size - 1) : cursor;
  const values: unknown[] = await index.getAll(last ? IDBKeyRange.lowerBound(last.key) : null);
  return values.reverse();
}
