import { useCallback, useRef } from 'preact/hooks';

/** The same function for as long as the component lives, which does what the one given last does. */
export function useSteady<A extends unknown[], R>(run: (...args: A) => R): (...args: A) => R {
  const latest = useRef(run);
  latest.current = run;
  return useCallback((...args: A) => latest.current(...args), []);
}
