/** Whether the person can see this page. */
export function isVisible(): boolean {
  return document.visibilityState === 'visible';
}

/** Calls back each time this page becomes visible, until the returned function is called. */
export function onVisible(onChange: () => void): () => void {
  const look = () => {
    if (isVisible()) onChange();
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}
