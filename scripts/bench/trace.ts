import type { Page } from '@playwright/test';
import * as z from 'zod/mini';

const eventSchema = z.object({ name: z.string(), pid: z.number(), tid: z.number(), dur: z.optional(z.number()) });
type TraceEvent = z.infer<typeof eventSchema>;

const categories = ['toplevel', 'blink.user_timing'];
const mark = 'bench-thread';

/** The lengths of the tasks that the thread of a page ran during a walk through it, in milliseconds, as Chromium's own trace has them. */
export async function traceTasks(page: Page, walk: () => Promise<void>): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const each of value) {
      const read = eventSchema.safeParse(each);
      if (read.success && (read.data.name === mark || read.data.name.endsWith('RunTask'))) events.push(read.data);
    }
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
  });
  await page.evaluate((name) => void performance.mark(name), mark);
  await walk();
  const ended = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await ended;
  await session.detach();
  const own = events.find(({ name }) => name === mark);
  if (!own) throw new Error('The trace does not say which thread is the page’s.');
  return events.flatMap(({ pid, tid, dur }) =>
    pid === own.pid && tid === own.tid && dur !== undefined ? [dur / 1_000] : [],
  );
}
