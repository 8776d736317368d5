import type { Page } from '@playwright/test';
import { storeLot } from '../../../tests/harness/store-lot.ts';
import { noteFirstSight, type Sight } from '../probe.ts';
import type { Effort, Line, Row } from '../row.ts';
import { byTurns, figureOf, percentile } from '../samples.ts';
import { onStage, type Stage, timeToSight } from '../stage.ts';
import { traceTasks } from '../trace.ts';

const tasks = 10_000;
const people = 80_000;
const firstRows: Sight = { selector: '.grid-row', atLeast: 50 };
const firstRow = '.grid-row[data-row="0"]';

export const lot: Row = {
  name: 'lot',
  title: 'The results page, 10,000 tasks with 80,000 people',
  how: 'First rows: from the start of the navigation to the page until fifty rows are painted, in a new tab each time; the floor parses the text of all answers with `JSON.parse` in a page that stands already, and paints fifty plain rows. Sort, filter and search: from the click or the letter to the frame that shows what came of it, over all rows or all texts; beside it what a plain sort with `Intl.Collator`, or a plain look into each cell, takes in one go. Tasks: Chromium’s trace of a walk through loading, scrolling, sorting, filtering and searching; of the tasks of the page’s thread that took a millisecond or more the 99th percentile and the longest.',
  measure: (effort) => onStage((stage) => measure(stage, effort)),
};

async function measure({ browser }: Stage, { few, share }: Effort): Promise<Line[]> {
  await storeLot(browser.controlPage, { lookupId: 'lot', tasks: tasks * share, peopleEach: people / tasks });
  const walk = walkThrough(people * share);
  const root = `chrome-extension://${browser.extensionId}/`;
  const floorPage = await browser.openPage('bench.html');
  await floorPage.evaluate(async () => void (await globalThis.benchPage.readLot()));

  const opened = await byTurns(few, {
    async ours() {
      const page = await browser.context.newPage();
      await page.addInitScript(noteFirstSight, firstRows);
      await page.goto(`${root}results.html#/lookup/lot`);
      const at = await page.evaluate(async () => (await globalThis.benchProbe.firstSight) ?? Number.NaN);
      await page.close();
      return at;
    },
    async floor() {
      await floorPage.bringToFront();
      return floorPage.evaluate(() => globalThis.benchPage.parseAndPaint());
    },
  });

  const page = await browser.context.newPage();
  const lengths: number[] = await traceTasks(page, async () => {
    await page.goto(`${root}results.html#/lookup/lot`);
    await page.locator(wholeGrid(people * share)).waitFor();
    await page.evaluate(() => globalThis.benchProbe.scroll('.grid', 300, 60));
    for (const at of ['sorted', 'unsorted', 'filtered', 'searched'] as const) await walk[at](page);
  });
  const long = lengths.filter((length) => length >= 1);

  const asked = await byTurns(few, {
    sorted: () => walk.sorted(page),
    unsorted: () => walk.unsorted(page),
    filtered: () => walk.filtered(page),
    searched: () => walk.searched(page),
    plainSort: () => floorPage.evaluate(() => globalThis.benchPage.plainSort()),
    plainFilter: () => floorPage.evaluate(() => globalThis.benchPage.plainFilter('p321@example.com')),
  });
  const plainSort = { what: 'plain sort in one go', figure: figureOf(asked.plainSort) };
  const plainFilter = { what: 'plain filter in one go', figure: figureOf(asked.plainFilter) };
  const atMost = (limit: number) => ({ atMost: limit });
  return [
    {
      what: 'first 50 rows',
      unit: 'ms',
      ours: figureOf(opened.ours),
      against: { what: '`JSON.parse` and 50 plain rows', figure: figureOf(opened.floor) },
      goal: { times: 2 },
    },
    { what: 'sort all by name', unit: 'ms', ours: figureOf(asked.sorted), against: plainSort, goal: atMost(1_000) },
    { what: 'filter all rows', unit: 'ms', ours: figureOf(asked.filtered), against: plainFilter, goal: atMost(1_000) },
    { what: 'search all texts', unit: 'ms', ours: figureOf(asked.searched), against: null, goal: atMost(1_000) },
    { what: 'tasks, p99', unit: 'ms', ours: figureOf([percentile(long, 0.99)]), against: null, goal: atMost(50) },
    { what: 'longest task', unit: 'ms', ours: figureOf([Math.max(...long)]), against: null, goal: null },
  ];
}

const byName = (page: Page) => page.getByRole('columnheader', { name: 'Name' }).click();

/** A grid that all rows are in. */
function wholeGrid(rows: number): string {
  return `.grid[aria-rowcount="${rows + 1}"]`;
}

/** What a person does with the page, each until it shows what came of it; resolves to milliseconds. */
function walkThrough(rows: number) {
  const last = rows - 1;
  return {
    async sorted(page: Page) {
      await page.bringToFront();
      // Upwards first, which the lot is already: it shows by the heading alone.
      await timeToSight(page, 'click', { selector: '[aria-sort="ascending"]' }, () => byName(page));
      return timeToSight(page, 'click', { selector: firstRow, text: `Number ${last}` }, () => byName(page));
    },
    unsorted: (page: Page) => timeToSight(page, 'click', { selector: firstRow, text: 'Number 0' }, () => byName(page)),
    async filtered(page: Page) {
      const field = page.getByRole('searchbox', { name: 'Filter rows' });
      const sight = { selector: '.grid[aria-rowcount="2"] .grid-row', text: 'p321@example.com' };
      const took = await timeToSight(page, 'input', sight, () => field.fill('p321@example.com'));
      await timeToSight(page, 'input', { selector: wholeGrid(rows) }, () => field.fill(''));
      return took;
    },
    async searched(page: Page) {
      const field = page.getByRole('searchbox', { name: 'Search tasks' });
      // The task that was stored first is found last.
      const sight = { selector: '.entry-links a', text: `lot-${Math.floor(last / (people / tasks))}` };
      const took = await timeToSight(page, 'input', sight, () => field.fill(`p${last}@`));
      await field.fill('');
      await page.locator('.entry-links a', { hasText: sight.text }).waitFor({ state: 'hidden' });
      return took;
    },
  };
}
