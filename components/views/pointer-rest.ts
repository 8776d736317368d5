import { useEffect, useRef } from 'preact/hooks';

/** Gives a way to wait until no mouse button and no finger is down, as it is while something is being selected. */
export function usePointerRest(): () => Promise<void> {
  const state = useRef<{ down: boolean; waiting: (() => void)[] }>({ down: false, waiting: [] });
  useEffect(() => {
    const stop = new AbortController();
    const rest = () => {
      const { waiting } = state.current;
      state.current = { down: false, waiting: [] };
      for (const go of waiting) go();
    };
    const options = { signal: stop.signal, capture: true };
    const press = () => {
      state.current.down = true;
    };
    window.addEventListener('pointerdown', press, options);
    for (const end of ['pointerup', 'pointercancel', 'blur']) window.addEventListener(end, rest, options);
    return () => {
      stop.abort();
      rest();
    };
  }, []);
  return () => (state.current.down ? new Promise((resolve) => state.current.waiting.push(resolve)) : Promise.resolve());
}
