import type { Page } from '@playwright/test';
import { storeLot } from '../../../tests/harness/store-lot.ts';
import type { Effort, Line, Row } from '../row.ts';
import { byTurns, figureOf, percentile } from '../samples.ts';
import { onStage, type Stage, tell } from '../stage.ts';

const people = 80_000;
/** Each of them is a list of nine, so that there are 200,000 values in all. */
const lists = 20_000;
const pixels = 120;
const frames = 120;

export const scroll: Row = {
  name: 'scroll',
  title: 'Scrolling 80,000 rows, and a tree of 200,000 values',
  how: `A script moves on by ${pixels} pixels in every frame, for ${frames} frames; of the times between frames the 95th percentile. By turns with a plain list in Preact of as many rows, of the same height and in a window of the same size, each with one text. Scrolled aside: the same with the table a little to the side, where the numbers of its rows stick.`,
  measure: (effort) => onStage((stage) => measure(stage, effort)),
};

async function measure({ browser, sandbox }: Stage, { few, share }: Effort): Promise<Line[]> {
  await storeLot(browser.controlPage, { lookupId: 'lot', tasks: 10_000 * share, peopleEach: people / 10_000 });
  const data = Array.from({ length: lists * share }, (_, n) => [n, `text ${n}`, true, null, 'a', 'b', 'c', 'd', 'e']);
  const task = sandbox.addTask({ trackingId: 'tree', data });
  await tell(browser.controlPage, 'lookUp', { ids: [task.id] });
  await browser.waitForBadge('1', 60_000);

  const grid = await browser.openPage('results.html#/lookup/lot');
  await grid.locator(`.grid[aria-rowcount="${people * share + 1}"]`).waitFor();
  const tree = await browser.openPage(`results.html#/task/${task.id}?view=tree`);
  await tree.getByRole('button', { name: 'Expand all' }).click();
  const list = await browser.openPage('bench.html');

  const taken = await byTurns(few, {
    rows: () => scrolled(grid, '.grid'),
    async rowsAside() {
      await grid.locator('.grid').evaluate((element) => element.scrollTo({ left: 200 }));
      const between = await scrolled(grid, '.grid');
      await grid.locator('.grid').evaluate((element) => element.scrollTo({ left: 0 }));
      return between;
    },
    async plainRows() {
      await list.evaluate(() => globalThis.benchPage.showPlainList(80_000, 28));
      return scrolled(list, '.plain-list');
    },
    tree: () => scrolled(tree, '.tree'),
    async plainTree() {
      await list.evaluate(() => globalThis.benchPage.showPlainList(200_000, 24));
      return scrolled(list, '.plain-list');
    },
  });
  const plain = (samples: number[]) => ({ what: 'plain list', figure: figureOf(samples) });
  return [
    {
      what: '80,000 rows, p95 between frames',
      unit: 'ms',
      ours: figureOf(taken.rows),
      against: plain(taken.plainRows),
      goal: { atMost: 20 },
    },
    {
      what: 'scrolled aside',
      unit: 'ms',
      ours: figureOf(taken.rowsAside),
      against: plain(taken.plainRows),
      goal: { atMost: 20 },
    },
    {
      what: 'tree of 200,000, p95 between frames',
      unit: 'ms',
      ours: figureOf(taken.tree),
      against: plain(taken.plainTree),
      goal: { atMost: 20 },
    },
  ];
}

async function scrolled(page: Page, selector: string): Promise<number> {
  await page.bringToFront();
  const between = await page.evaluate(([of, by, times]) => globalThis.benchProbe.scroll(of, by, times), [
    selector,
    pixels,
    frames,
  ] as const);
  return percentile(between, 0.95);
}
