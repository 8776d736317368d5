import { useLayoutEffect, useState } from 'preact/hooks';

/** What is being read for a component. */
export type Loaded<T> = { state: 'loading' } | { state: 'failed' } | { state: 'ready'; value: T };

/** Reads something when the component appears and whenever `version` changes, which says when `load` would give something else; until then the earlier value stays on the screen. */
export function useLoaded<T>(load: () => Promise<T>, version: string): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  // Before the page is painted, so that nothing is read a frame later than it could be.
  useLayoutEffect(() => {
    let current = true;
    load().then(
      (value) => current && setLoaded({ state: 'ready', value }),
      (error: unknown) => {
        console.error(error);
        if (current) setLoaded({ state: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [version]);
  return loaded;
}
