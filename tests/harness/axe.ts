import type { Page } from '@playwright/test';
import axe from 'axe-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** The only rules whose outcome hangs on colours. Not in forced colours: axe reads those that styles ask for, not those that are drawn. */
const ofColours = ['color-contrast', 'link-in-text-block'];

const whole: axe.RunOptions = { runOnly: { type: 'tag', values: standards } };
const withoutColours = { ...whole, rules: Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }])) };

const light = { colorScheme: 'light', forcedColors: 'none' } as const;

const modes: readonly [name: string, media: Parameters<Page['emulateMedia']>[0], options: axe.RunOptions][] = [
  ['light', light, whole],
  ['dark', { ...light, colorScheme: 'dark' }, { runOnly: { type: 'rule', values: ofColours } }],
  ['forced colours', { ...light, forcedColors: 'active' }, withoutColours],
];

/**
 * What axe finds amiss with a page as it stands, in light, in dark and in forced colours: by its rules for WCAG 2.0 to 2.2, levels A and AA, and
 * for best practices. The page is light again afterwards.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const faults: string[] = [];
  for (const [mode, media, options] of modes) {
    await page.emulateMedia(media);
    const { violations } = await page.evaluate((how) => axe.run({ ...how, resultTypes: ['violations'] }), options);
    for (const { id, nodes } of violations) {
      for (const { html, failureSummary } of nodes) faults.push(`${mode}, ${id}: ${html} ${failureSummary}`);
    }
  }
  await page.emulateMedia(light);
  return faults;
}
