import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks every 25 ms until the answer is neither `undefined`, `null` nor `false`, and resolves with it. For what the browser
 * tells only when asked; whatever can be listened to is listened to.
 * @throws Error with what `message` returns, after `timeoutMs`.
 */
export async function until<T>(
  ask: () => Promise<T | undefined | null | false>,
  message: () => string,
  timeoutMs = 10_000,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (performance.now() > deadline) throw new Error(`${message()} (${timeoutMs} ms)`);
    await pause(25);
  }
}
