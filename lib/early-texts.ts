import type { Body } from './record.ts';
import type { ReadTexts } from './text-keeper.ts';

/** Texts of answers that are read before whoever draws them asks for them. */
export interface EarlyTexts {
  /** Begins to read these. Resolves once that is done, and never rejects: what fails is read when it is asked for. */
  begin(keys: readonly string[]): Promise<void>;
  /**
   * Takes the text of a task's answer out of what was begun, and waits for it. `null` where there is none of an answer received at `receivedAt`
   * (epoch milliseconds): record and text are read apart, so that one may be newer than the other.
   */
  take(key: string, receivedAt: number | undefined): Promise<Body | null>;
  /** Lets go of what nobody took. */
  clear(): void;
}

/** `read` gives the texts of the last answers in the order of the keys, `null` where none is stored. */
export function createEarlyTexts(read: (keys: readonly string[]) => Promise<(Body | null)[]>): EarlyTexts {
  const begun = new Map<string, Promise<Body | null>>();
  return {
    async begin(keys) {
      const reading = read(keys).catch(() => []);
      for (const [place, key] of keys.entries()) {
        begun.set(
          key,
          reading.then((bodies) => bodies[place] ?? null),
        );
      }
      await reading;
    },
    async take(key, receivedAt) {
      const body = (await begun.get(key)) ?? null;
      begun.delete(key);
      return body?.receivedAt === receivedAt ? body : null;
    },
    clear: () => begun.clear(),
  };
}

/** Takes the texts out of those begun early where all that are asked for are among them; `read` gives any others. */
export function earlyOrRead({ take }: EarlyTexts, read: ReadTexts): ReadTexts {
  return async (keys, versions = []) => {
    const taken = await Promise.all(keys.map((key, place) => take(key, versions[place])));
    const texts = taken.flatMap((body) => body?.text ?? []);
    return texts.length === keys.length ? texts : read(keys);
  };
}
