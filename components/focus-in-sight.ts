import { useLayoutEffect, useRef } from 'preact/hooks';
import { isVisible } from './is-visible.ts';

/**
 * What gives an element the focus: at once where it can be seen, else as soon as it can, and `bringInSight` is called for that. Nothing where `find` gives
 * none.
 */
export function useFocusInSight(find: () => HTMLElement | null, bringInSight?: () => void): () => void {
  const isAwaited = useRef(false);
  const give = () => {
    const element = find();
    isAwaited.current = element !== null && !isVisible(element);
    if (!isAwaited.current) element?.focus();
  };
  useLayoutEffect(() => {
    if (isAwaited.current) give();
  });
  return () => {
    give();
    if (isAwaited.current) bringInSight?.();
  };
}
