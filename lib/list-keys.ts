/** Where a key leads from a place in a list of `count` rows, of which `page` are in view; `null` for a key that moves nothing. */
export function listMove(key: string, place: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const moved = places(place, count, Math.max(1, page - 1)).get(key);
  return moved === undefined ? null : Math.max(0, Math.min(count - 1, moved));
}

function places(place: number, count: number, page: number): ReadonlyMap<string, number> {
  return new Map([
    ['ArrowDown', place + 1],
    ['ArrowUp', place - 1],
    ['PageDown', place + page],
    ['PageUp', place - page],
    ['Home', 0],
    ['End', count - 1],
  ]);
}
