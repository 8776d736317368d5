import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component that is fetched when it is wanted, and stays. */
export interface Lazy<P> {
  /** Fetches it, if it is not there yet. */
  load(): Promise<FunctionComponent<P>>;
  /** The component once it is there. */
  loaded(): FunctionComponent<P> | null;
}

export function lazy<P>(fetch: () => Promise<FunctionComponent<P>>): Lazy<P> {
  let component: FunctionComponent<P> | null = null;
  return {
    async load() {
      component ??= await fetch();
      return component;
    },
    loaded: () => component,
  };
}

/** The component, fetched when it is first wanted; `null` until it is there. */
export function useLazy<P>(source: Lazy<P>, wanted = true): FunctionComponent<P> | null {
  const [component, setComponent] = useState(source.loaded);
  useEffect(() => {
    if (wanted && !component) source.load().then((loaded) => setComponent(() => loaded), console.error);
  }, [wanted]);
  return component;
}
