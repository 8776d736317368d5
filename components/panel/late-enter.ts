/**
 * Drops an Enter that comes into an empty field before anything else is pressed: a second one for a form that has just given its place to
 * another, which would refuse it as if somebody had asked for nothing.
 */
export function dropLateEnter(): void {
  const ended = new AbortController();
  const options = { capture: true, signal: ended.signal };
  const listen = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return ended.abort();
    if (!(event.target instanceof HTMLTextAreaElement) || event.target.value !== '') return;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('keydown', listen, options);
  document.addEventListener('pointerdown', () => ended.abort(), options);
}
