import { useEffect } from 'preact/hooks';

const tabStops = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** So long those who know better where the focus should go have for it, in milliseconds. */
const othersFirst = 100;

/**
 * Gives the focus to what is nearest when what had it leaves the page and nothing else takes it. Without this, those who use no mouse would
 * begin again at the top.
 */
export function useFocusNear(): void {
  useEffect(() => {
    let had: Element | null = null;
    let stops: HTMLElement[] = [];
    const isLost = () => had !== null && !had.isConnected && document.activeElement === document.body;
    const giveBack = () => {
      if (!had || !isLost()) return;
      nearestTo(had, stops)?.focus();
    };
    const watcher = new MutationObserver(() => {
      if (isLost()) setTimeout(giveBack, othersFirst);
    });
    const ended = new AbortController();
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      had = target;
      stops = [...document.querySelectorAll<HTMLElement>(tabStops)].filter(
        (stop) => stop === target || stop.tabIndex >= 0,
      );
    };
    // Let go by a click beside everything: then it is not lost.
    const onBlur = () =>
      setTimeout(() => {
        if (had?.isConnected && document.activeElement === document.body) had = null;
      });
    document.addEventListener('focusin', onFocus, { signal: ended.signal });
    document.addEventListener('focusout', onBlur, { signal: ended.signal });
    watcher.observe(document.body, { childList: true, subtree: true });
    return () => {
      ended.abort();
      watcher.disconnect();
    };
  }, []);
}

/** What is left of the stops of the Tab key before and after one that went: the one fewest steps away, later ones first. */
function nearestTo(gone: Element, stops: readonly HTMLElement[]): HTMLElement | undefined {
  const at = stops.findIndex((stop) => stop === gone);
  const steps = stops.map((stop, place) => ({ stop, away: Math.abs(place - at) - (place > at ? 0.5 : 0) }));
  return steps
    .sort((one, other) => one.away - other.away)
    .map(({ stop }) => stop)
    .find((stop) => stop.isConnected && stop.checkVisibility({ visibilityProperty: true }));
}
