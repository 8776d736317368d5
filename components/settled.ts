import { useEffect, useState } from 'preact/hooks';

/** A value that follows another once that has stayed the same for some milliseconds: for live regions, so that they don't chatter. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
