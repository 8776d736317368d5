import { useEffect, useRef } from 'preact/hooks';

let areOn = true;

/** Turns the keys of all pages on or off. They are on unless told. */
export function turnPageKeys(on: boolean): void {
  areOn = on;
}

/** Calls back when a key is pressed on the page, but for presses that write something or belong to a part with keys of its own. */
export function usePageKey(key: string, run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isPlain = event.key === key && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!areOn || !isPlain || event.defaultPrevented || isTaken(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  // The form for ids has the focus most of the time, and no id begins with such a key.
  if (target instanceof HTMLTextAreaElement && target.value === '') return false;
  return target.closest('input, textarea, select, dialog, [role="tree"], [role="menu"]') !== null;
}
