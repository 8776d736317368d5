/** Calls back each time the computer is on a network again. */
export function onOnline(onChange: () => void): void {
  window.addEventListener('online', onChange);
}
