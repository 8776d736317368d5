/**
 * Lets the page draw and answer the person before work goes on. A background task does not starve timers as `scheduler.yield` does, and
 * comes sooner than a timer would.
 */
export async function letPageBreathe(): Promise<void> {
  await scheduler.postTask(() => {}, { priority: 'background' });
}
