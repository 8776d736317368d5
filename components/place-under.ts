/** Puts a popover under what it belongs to, in line with its inner edge or with its outer one, and within the window. */
export function placeUnder(popover: HTMLElement, anchor: HTMLElement, edge: 'start' | 'end' = 'start'): void {
  const under = anchor.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const isMirrored = getComputedStyle(anchor).direction === 'rtl';
  const left = (edge === 'start') === isMirrored ? under.right - width : under.left;
  popover.style.left = `${Math.max(4, Math.min(left, document.documentElement.clientWidth - width - 4))}px`;
  popover.style.top = `${Math.max(4, Math.min(under.bottom + 4, window.innerHeight - height - 4))}px`;
}
