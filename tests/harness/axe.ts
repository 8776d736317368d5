import type { Page } from '@playwright/test';
import axe from 'axe-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** The only rules whose outcome hangs on colours. Not in forced colours: axe reads those that styles ask for, not those that are drawn. */
const ofColours = ['color-contrast', 'link-in-text-block'];

const modes = [
  ['light', { type: 'tag', values: standards }],
  ['dark', { type: 'rule', values: ofColours }],
] as const;

/**
 * What axe finds amiss with a page as it stands, in light and in dark: by its rules for WCAG 2.0 to 2.2, levels A and AA, and
 * for best practices. The page is light again afterwards.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const faults: string[] = [];
  for (const [colorScheme, runOnly] of modes) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(
      (only) => axe.run({ runOnly: { type: only.type, values: [...only.values] }, resultTypes: ['violations'] }),
      runOnly,
    );
    for (const { id, nodes } of violations) {
      for (const { html, failureSummary } of nodes) faults.push(`${colorScheme}, ${id}: ${html} ${failureSummary}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}
