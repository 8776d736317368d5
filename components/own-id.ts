import { useState } from 'preact/hooks';

let last = 0;

/**
 * An id that nothing else on this page has. Preact's `useId` would not do: it counts from the start again for what is mounted after the
 * root was rendered once more, as every surface here is whenever its data change.
 */
export function useOwnId(): string {
  const [id] = useState(() => {
    last += 1;
    return `own-${last}`;
  });
  return id;
}
