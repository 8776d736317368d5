import { useRef } from 'preact/hooks';
import { sameArray } from '@/lib/same-array.ts';

/** The array itself, but the one of the drawing before while its members are the same. */
export function useSameArray<T>(array: readonly T[]): readonly T[] {
  const before = useRef(array);
  before.current = sameArray(before.current, array);
  return before.current;
}
