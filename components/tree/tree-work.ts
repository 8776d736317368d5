import { useLayoutEffect, useState } from 'preact/hooks';
import type { Pace } from '@/lib/json/json-scan.ts';
import { turnsUntil } from './tree-turns.ts';

/** Long work on what `inputs` hold: `undefined` until it is done. Other inputs begin it anew, and what was under way is dropped. */
export function usePacedWork<T>(work: (pace: Pace) => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [done, setDone] = useState<{ inputs: readonly unknown[]; value: T } | null>(null);
  // Before painting, so that what takes a moment only shows no state of waiting.
  useLayoutEffect(() => {
    const left = new AbortController();
    work(turnsUntil(left.signal)).then(
      (value) => {
        if (!left.signal.aborted) setDone({ inputs, value });
      },
      (error) => {
        if (!left.signal.aborted) console.error(error);
      },
    );
    return () => left.abort();
  }, inputs);
  const isCurrent = done?.inputs.every((input, index) => Object.is(input, inputs[index]));
  return isCurrent ? done?.value : undefined;
}
