/**
 * Gives the texts of the last answers in the order of the keys, `null` where none is stored. `versions` say in the same order which answers
 * those are as far as is known: one of them may be at hand.
 */
export type ReadTexts = (keys: readonly string[], versions?: readonly number[]) => Promise<(string | null)[]>;

/** Texts that were read, kept as long as they all fit, so that they need not be read again. */
export interface TextKeeper {
  /** What `read` gives for these, in their order; `null` where there is nothing. `version` tells one text of a key from the next. */
  texts(wanted: readonly WantedText[]): Promise<(string | null)[]>;
}

export interface WantedText {
  readonly key: string;
  readonly version: number;
}

/** Keeps at most `limit` UTF-16 units in all; what came when it was full is read each time. */
export function createTextKeeper(read: ReadTexts, limit: number): TextKeeper {
  const kept = new Map<string, { version: number; text: string | null }>();
  let size = 0;

  const keep = ({ key, version }: WantedText, text: string | null) => {
    size -= kept.get(key)?.text?.length ?? 0;
    kept.delete(key);
    const length = text?.length ?? 0;
    if (size + length > limit) return;
    kept.set(key, { version, text });
    size += length;
  };

  return {
    async texts(wanted) {
      const found = wanted.map(({ key, version }) => {
        const standing = kept.get(key);
        return standing?.version === version ? standing.text : undefined;
      });
      const missing = wanted.filter((_, place) => found[place] === undefined);
      if (missing.length === 0) return found.map((text) => text ?? null);
      const fresh = await read(
        missing.map(({ key }) => key),
        missing.map(({ version }) => version),
      );
      const byKey = new Map(missing.map((each, place) => [each.key, fresh[place] ?? null]));
      for (const each of missing) keep(each, byKey.get(each.key) ?? null);
      return wanted.map(({ key }, place) => found[place] ?? byKey.get(key) ?? null);
    },
  };
}
