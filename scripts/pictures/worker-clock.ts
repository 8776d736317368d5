import type { Launched } from '../../tests/harness/launch.ts';

/** Sets the clock of the background worker to a moment, in epoch milliseconds, from which it goes on. */
export async function setClock(browser: Launched, moment: number): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate((start) => {
    const began = performance.now();
    Date.now = () => Math.floor(start + performance.now() - began);
  }, moment);
}

/** Stops it at a moment. Timers go on, but what waits for time to pass waits for ever. */
export async function stopClock(browser: Launched, moment: number): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate((now) => {
    Date.now = () => now;
  }, moment);
}
