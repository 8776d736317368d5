/** Whether the person can see this page. */
export function isVisible(): boolean {
  return document.visibilityState === 'visible';
}

/** Calls back each time this page becomes visible. */
export function onVisible(onChange: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (isVisible()) onChange();
  });
}
