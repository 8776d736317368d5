import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Hands on the text of a paste anywhere on the page, but for one into a field, which the field takes itself; of more characters than `longest` it can't:
 * Chromium takes seconds to put millions of them into a field.
 */
export function usePasteAnywhere(
  field: RefObject<HTMLTextAreaElement | null>,
  longest: number,
  onPaste: (text: string) => void,
): void {
  const latest = useRef(onPaste);
  latest.current = onPaste;
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      const { target } = event;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const isTaken = target === field.current ? text.length <= longest : isField(target);
      if (text === '' || isTaken) return;
      event.preventDefault();
      latest.current(text);
    };
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
