import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { noteFirstSight, type Sight } from '../probe.ts';
import type { Effort, Line, Row } from '../row.ts';
import { byTurns, figureOf } from '../samples.ts';
import { onStage, type Stage, tell } from '../stage.ts';
import { traceTasks } from '../trace.ts';

const people = 42_000;

/** What shows of each view at first, and when all of it is there. */
const viewsOf = (rows: number): Record<'table' | 'tree' | 'raw', { first: Sight; whole: string }> => ({
  table: { first: { selector: '.grid-row', atLeast: 50 }, whole: `.grid[aria-rowcount="${rows + 1}"]` },
  tree: { first: { selector: '.tree-row', atLeast: 5 }, whole: '.tree-row' },
  raw: { first: { selector: '.raw-row', atLeast: 50 }, whole: '.raw-row' },
});

export const single: Row = {
  name: 'single',
  title: 'A single result of 10 MB',
  how: 'From the start of the navigation to the results page until its first rows are painted, in a new tab each time, by turns with Chromium’s own view of the same JSON as a file: its first contentful paint. The longest task of the page’s thread, as Chromium’s trace has it, until the whole is there.',
  measure: (effort) => onStage((stage) => measure(stage, effort)),
};

async function measure({ browser, sandbox }: Stage, { few, share }: Effort): Promise<Line[]> {
  const task = sandbox.addTask({
    trackingId: 'large',
    data: Array.from({ length: people * share }, (_, n) => personAt(n)),
  });
  const views = viewsOf(people * share);
  await tell(browser.controlPage, 'lookUp', { ids: [task.id] });
  await browser.waitForBadge('1', 60_000);
  await using opened = new AsyncDisposableStack();
  const folder = opened.adopt(await mkdtemp(join(tmpdir(), 'task-results-json-')), (path) =>
    rm(path, { recursive: true }),
  );
  const file = join(folder, 'large.json');
  await writeFile(file, `{"task_id":"${task.id}","status":"COMPLETED","tracking_id":"large","data":${task.dataText}}`);
  const addressOf = (view: string) =>
    `chrome-extension://${browser.extensionId}/results.html#/task/${task.id}?view=${view}`;

  const ours = (view: keyof typeof views) => async () => {
    const page = await browser.context.newPage();
    await page.addInitScript(noteFirstSight, views[view].first);
    await page.goto(addressOf(view));
    const at = await page.evaluate(async () => (await globalThis.benchProbe.firstSight) ?? Number.NaN);
    await page.close();
    return at;
  };
  const longest = (address: string, whole: string) => async () => {
    const page = await browser.context.newPage();
    const lengths = await traceTasks(page, async () => {
      await page.goto(address);
      await page.locator(whole).first().waitFor({ state: 'attached' });
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    });
    await page.close();
    return Math.max(...lengths);
  };
  const chromium = async () => {
    const page = await browser.context.newPage();
    await page.goto(pathToFileURL(file).href);
    const at = await page.evaluate(firstContentfulPaint);
    await page.close();
    return at;
  };
  const shown = await byTurns(few, { table: ours('table'), chromium, tree: ours('tree'), raw: ours('raw') });
  const blocked = await byTurns(1, {
    table: longest(addressOf('table'), views.table.whole),
    tree: longest(addressOf('tree'), views.tree.whole),
    raw: longest(addressOf('raw'), views.raw.whole),
    chromium: longest(pathToFileURL(file).href, 'pre'),
  });
  const names = ['table', 'tree', 'raw'] as const;
  return [
    ...names.map((view) => ({
      what: `${view}, first rows`,
      unit: 'ms' as const,
      ours: figureOf(shown[view]),
      against: { what: 'Chromium’s view', figure: figureOf(shown.chromium) },
      goal: { times: 1 / 3 },
    })),
    ...names.map((view) => ({
      what: `${view}, longest task`,
      unit: 'ms' as const,
      ours: figureOf(blocked[view]),
      against: { what: 'Chromium’s view', figure: figureOf(blocked.chromium) },
      goal: { atMost: 100 },
    })),
  ];
}

/** Runs in the page. */
function firstContentfulPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const painted = list.getEntriesByName('first-contentful-paint')[0];
      if (painted) resolve(painted.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
}

function personAt(n: number): object {
  return {
    first_name: 'Number',
    last_name: `N${n}`,
    title: 'x'.repeat(150),
    email: { email: `n${n}@example.com`, verified: n % 2 === 0 },
  };
}
