import { useEffect } from 'preact/hooks';
import { lazy } from './lazy.ts';

const keeper = lazy(() => import('./focus-keeper.ts'));

/** Gives the focus to what is nearest when what had it leaves the page: see `keepFocusNear`, which is fetched meanwhile. */
export function useFocusNear(): void {
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isWanted = true;
    keeper.load().then(({ keepFocusNear }) => {
      if (isWanted) stop = keepFocusNear();
    }, console.error);
    return () => {
      isWanted = false;
      stop?.();
    };
  }, []);
}
