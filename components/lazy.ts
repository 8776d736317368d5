import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** A part of the pages, such as a component, that is fetched when it is wanted, and stays. */
export interface Lazy<T> {
  /** Fetches it, if it is not there yet. */
  load(): Promise<T>;
  /** The part once it is there. */
  loaded(): T | null;
}

export function lazy<T>(fetch: () => Promise<T>): Lazy<T> {
  let part: T | null = null;
  return {
    async load() {
      part ??= await fetch();
      return part;
    },
    loaded: () => part,
  };
}

/**
 * The part, fetched when it is first wanted; `null` until it is there. One that was fetched before is there at once. `failed`: it could not
 * be fetched, which is tried again when it is wanted again.
 */
export function useLazyOrFailed<T>(source: Lazy<T>, wanted = true): readonly [part: T | null, failed: boolean] {
  const [, drawAnew] = useState(source.loaded);
  const [failed, setFailed] = useState(false);
  // Before the page is painted, so that nothing is fetched a frame later than it could be.
  useLayoutEffect(() => {
    if (!wanted || source.loaded()) return;
    let isWanted = true;
    source.load().then(
      (part) => drawAnew(() => part),
      (error: unknown) => {
        console.error(error);
        setFailed(isWanted);
      },
    );
    return () => {
      isWanted = false;
      setFailed(false);
    };
  }, [wanted]);
  const part = source.loaded();
  return [part, failed && part === null];
}

/** The part as `useLazyOrFailed` gives it, for what a page can do without. */
export function useLazy<T>(source: Lazy<T>, wanted = true): T | null {
  return useLazyOrFailed(source, wanted)[0];
}

/** Fetches what a person is likely to want next, once the page is drawn and has nothing better to do, so that nobody waits for it. */
export function useSoon(...sources: readonly Lazy<unknown>[]): void {
  useEffect(
    () =>
      onceIdle(() => {
        for (const source of sources) source.load().catch(console.error);
      }),
    [],
  );
}

/** The part, fetched as `useSoon` does; `null` until it is there. */
export function useLazySoon<T>(source: Lazy<T>): T | null {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => onceIdle(() => setIdle(true)), []);
  return useLazy(source, isIdle);
}

let before: Promise<unknown> = Promise.resolve();

/** From now on nothing is fetched soon before this resolves: what a person waits for goes first. */
export function holdSoonUntil(shown: Promise<unknown>): void {
  before = shown;
}

function onceIdle(run: () => void): () => void {
  let isWanted = true;
  before.then(() => requestIdleCallback(() => isWanted && run()));
  return () => {
    isWanted = false;
  };
}
