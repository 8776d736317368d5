import type { Page } from '@playwright/test';
import { exportAs } from '../../../tests/harness/export-as.ts';
import { storeLot } from '../../../tests/harness/store-lot.ts';
import type { Effort, Line, Row } from '../row.ts';
import { byTurns, figureOf } from '../samples.ts';
import { onStage, type Stage } from '../stage.ts';
import { traceTasks } from '../trace.ts';

const people = 80_000;

/** What is compared with what, by their names in the page. */
const comparisons = [
  { what: 'CSV for Excel, guarded', ours: 'csv-excel', rivals: ['d3-dsv csv', 'papaparse csv', 'csv-stringify csv'] },
  { what: 'CSV, exact', ours: 'csv', rivals: ['d3-dsv csv', 'papaparse csv', 'csv-stringify csv'] },
  { what: 'TSV', ours: 'tsv', rivals: ['d3-dsv tsv', 'papaparse tsv', 'csv-stringify tsv'] },
  { what: 'Excel', ours: 'xlsx', rivals: ['@e965/xlsx'] },
  { what: 'JSON', ours: 'json', rivals: ['JSON.stringify'] },
] as const;

const menu = ['CSV for Excel', 'CSV (exact)', 'TSV', 'Excel', 'JSON'] as const;

export const exporting: Row = {
  name: 'export',
  title: 'Export of 80,000 rows',
  how: 'In a page of the extension, by turns: `writeExport` of `lib/export` with the pauses that it makes in the product, and each library in one go on the same rows, which it gets ready-made; until the bytes of the file are there. A guarded CSV is compared with libraries that guard nothing. Blocked: the longest task of the results page, as Chromium’s trace has it, while the menu’s item is chosen and the file saved, each time.',
  measure: (effort) => onStage((stage) => measure(stage, effort)),
};

async function measure({ browser }: Stage, { few, share }: Effort): Promise<Line[]> {
  await storeLot(browser.controlPage, { lookupId: 'lot', tasks: 10_000 * share, peopleEach: people / 10_000 });
  const page = await browser.openPage('bench.html');
  await page.evaluate(async () => {
    globalThis.benchExports = await globalThis.benchPage.comparedExports();
  });
  const names = [...new Set(comparisons.flatMap(({ ours, rivals }) => [ours, ...rivals]))];
  // A library that takes many seconds is not waited for as often.
  const slow: readonly string[] = ['@e965/xlsx'];
  const run = (name: string) => [name, () => page.evaluate((of) => globalThis.benchExports[of]?.(), name)] as const;
  const taken: Record<string, (number | undefined)[]> = {
    ...(await byTurns(few, Object.fromEntries(names.filter((name) => !slow.includes(name)).map(run)))),
    ...(await byTurns(1, Object.fromEntries(slow.map(run)))),
  };
  await page.close();
  const figure = (name: string) => figureOf((taken[name] ?? []).flatMap((sample) => sample ?? []));

  const results = await browser.openPage('results.html#/lookup/lot');
  await results.locator(`.grid[aria-rowcount="${people * share + 1}"]`).waitFor();
  const blocked: Line[] = [];
  for (const item of menu) {
    const { longest } = await byTurns(few, { longest: () => longestTask(results, item) });
    blocked.push({
      what: `${item}: page blocked`,
      unit: 'ms',
      ours: figureOf(longest),
      against: null,
      goal: { atMost: 50 },
    });
  }
  return [
    ...comparisons.flatMap(({ what, ours, rivals }) =>
      rivals.map((rival) => ({
        what,
        unit: 'ms' as const,
        ours: figure(ours),
        against: { what: rival.split(' ')[0] ?? rival, figure: figure(rival) },
        goal: what.startsWith('CSV') ? { times: 1 } : null,
      })),
    ),
    ...blocked,
  ];
}

async function longestTask(page: Page, item: string): Promise<number> {
  const lengths = await traceTasks(page, async () => void (await exportAs(page, item)));
  return Math.max(...lengths);
}

declare global {
  var benchExports: Record<string, () => Promise<number>>;
}
