const tabStops = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** So long those who know better where the focus should go have for it, in milliseconds. */
const othersFirst = 100;

/**
 * Gives the focus to what is nearest when what had it leaves the page and nothing else takes it. Without this, those who use no mouse would
 * begin again at the top.
 */
export function keepFocusNear(): () => void {
  let had: Element | null = null;
  let near: Iterable<HTMLElement> = [];
  const hasIt = (target: Element) => {
    had = target;
    near = nearestTo(target);
  };
  const isLost = () => had !== null && !had.isConnected && document.activeElement === document.body;
  const giveBack = () => {
    if (!had || !isLost()) return;
    for (const stop of near) {
      stop.focus();
      // One that is disabled, hidden or behind a modal dialog does not take it.
      if (document.activeElement === stop) return;
    }
  };
  const watcher = new MutationObserver(() => {
    if (isLost()) setTimeout(giveBack, othersFirst);
  });
  const ended = new AbortController();
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof Element) hasIt(target);
  };
  // Let go by a click beside everything: then it is not lost.
  const onBlur = () =>
    setTimeout(() => {
      if (had?.isConnected && document.activeElement === document.body) had = null;
    });
  const { activeElement, body } = document;
  if (activeElement && activeElement !== body) hasIt(activeElement);
  document.addEventListener('focusin', onFocus, { signal: ended.signal });
  document.addEventListener('focusout', onBlur, { signal: ended.signal });
  watcher.observe(body, { childList: true, subtree: true });
  return () => {
    ended.abort();
    watcher.disconnect();
  };
}

/** The stops of the Tab key before and after an element, be it one itself or not: the one fewest steps away first, later ones first. */
function nearestTo(target: Element): HTMLElement[] {
  const stops = [...document.querySelectorAll<HTMLElement>(tabStops)].filter(
    (stop) => stop !== target && stop.tabIndex >= 0,
  );
  const next = stops.findIndex((stop) => isAfter(stop, target));
  const at = next === -1 ? stops.length : next;
  const steps = stops.map((stop, place) => ({ stop, away: place < at ? at - place : place - at + 0.5 }));
  return steps.sort((one, other) => one.away - other.away).map(({ stop }) => stop);
}

function isAfter(stop: Element, target: Element): boolean {
  return (target.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
