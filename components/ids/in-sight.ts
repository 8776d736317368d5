import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isVisible } from '@/components/is-visible.ts';

/** What gives a field the focus: at once where it can be seen, else as soon as it can, and `onOutOfSight` is told to bring it in sight. */
export function useFocusInSight(field: RefObject<HTMLElement | null>, onOutOfSight?: () => void): () => void {
  const isAwaited = useRef(false);
  useEffect(() => {
    if (!isAwaited.current || !field.current || !isVisible(field.current)) return;
    isAwaited.current = false;
    field.current.focus();
  });
  return () => {
    if (!field.current || isVisible(field.current)) return field.current?.focus();
    isAwaited.current = true;
    onOutOfSight?.();
  };
}
