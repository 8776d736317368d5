/** Moves the focus among the items of a menu as the ARIA pattern has it; `false` for a key that does not. */
export function moveMenuFocus(menu: HTMLElement, key: string): boolean {
  const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const last = items.length - 1;
  const places: Partial<Record<string, number>> = {
    ArrowDown: at === last ? 0 : at + 1,
    ArrowUp: at <= 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const to = places[key] ?? startingWith(items, at, key);
  if (to === undefined) return false;
  items[to]?.focus();
  return true;
}

/** The next item that begins with a typed letter. */
function startingWith(items: readonly HTMLElement[], at: number, key: string): number | undefined {
  if (!/^\p{L}$/u.test(key)) return undefined;
  const order = items.map((_, step) => (at + 1 + step) % items.length);
  return order.find((place) => items[place]?.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}
