import { useEffect, useState } from 'preact/hooks';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function onSecond(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    if (!document.hidden) for (const listen of listeners) listen();
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Now, in epoch milliseconds. The component is drawn again every `seconds`; all share one timer, which rests while the page is hidden. */
export function useNow(seconds: number): number {
  const [, setCount] = useState(0);
  useEffect(() => {
    let passed = 0;
    return onSecond(() => {
      passed += 1;
      if (passed % seconds === 0) setCount((count) => count + 1);
    });
  }, [seconds]);
  return Date.now();
}
