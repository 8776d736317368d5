import { expect, field, inPopup, row, rows } from './in-popup.ts';
import { select, selectedText } from './select.ts';
import type { Stage } from './stage.ts';
import type { Step } from './walk.ts';

const watchingTimeout = 60_000;

/** The main job as a person does it, from nothing to a result in a tab. Each step stands on those before it. */
export function mainJob({ browser, sandbox, task, page, take }: Stage): Step[] {
  const slow = ['cedar-yoga', 'lagoon-dental', 'maple-books'].map(task);
  for (const each of slow) each.live('processing');

  return [
    {
      title: 'Save the API key in the popup',
      run: () =>
        inPopup(browser.openPopup(), async (popup) => {
          await popup.getByRole('textbox', { name: 'API key' }).fill(sandbox.keys[0] ?? '');
          await popup.getByRole('button', { name: 'Save' }).click();
          const outcome = popup.getByRole('status').filter({ hasText: 'Key works' });
          await expect(outcome).toBeVisible();
          await take(popup, 'key-saved');
          return `"${await outcome.innerText()}"`;
        }),
    },
    {
      title: 'Copy a log from a page and paste it in the popup',
      async run() {
        await select(page, '#log');
        await take(page, 'log-selected');
        await page.keyboard.press('ControlOrMeta+C');
        return inPopup(browser.openPopup(), async (popup) => {
          await field(popup).focus();
          await popup.keyboard.press('ControlOrMeta+V');
          const found = '5 ids found, 4 chosen';
          await expect(popup.getByText(found).first()).toBeVisible();
          await take(popup, 'ids-found');
          return `"${found}"`;
        });
      },
    },
    {
      title: 'Look them up from the draft that the popup kept',
      run: () =>
        inPopup(browser.openPopup(), async (popup) => {
          await expect(field(popup)).toHaveValue(/task_id=/);
          await popup.getByRole('button', { name: 'Look up' }).click();
          await expect(rows(popup)).toHaveCount(4);
          await expect(row(popup, 'bluecup-cafe')).toContainText('2 people, 1 verified email');
          await expect(row(popup, 'north-bakery')).toContainText('1 person, 1 verified email');
          await expect(row(popup, 'harbour-gym')).toContainText('Errored');
          await expect(row(popup, 'petal-florist')).toContainText('Nothing found');
          await take(popup, 'looked-up');
          return '4 results, the first "2 people, 1 verified email", one Errored, one "Nothing found"';
        }),
    },
    {
      title: 'Right-click an id selected on a page',
      async run() {
        await select(page, '#cell');
        await browser.rightClick({ selectionText: await selectedText(page) });
        return inPopup(browser.attachPopup(), async (popup) => {
          const opened = row(popup, 'fern-hotel');
          await expect(opened).toContainText('Chloé Castañeda');
          await expect(opened).toContainText('chloe@fernhotel.example');
          await browser.waitForBadge('');
          await take(popup, 'right-clicked');
          return 'the popup opened on Chloé Castañeda, chloe@fernhotel.example';
        });
      },
    },
    {
      title: 'Right-click three that are still processing, and close the popup',
      async run() {
        expect((await browser.badge()).text).toBe('');
        await select(page, '#json');
        await browser.rightClick({ selectionText: await selectedText(page) });
        return inPopup(browser.attachPopup(), async (popup) => {
          await expect(rows(popup).filter({ hasText: 'Processing' })).toHaveCount(slow.length);
          await take(popup, 'processing');
          const { text } = await browser.waitForBadge('…');
          return `3 Processing; the badge, empty until now, shows "${text}"`;
        });
      },
    },
    {
      title: 'Let them complete while no page of the extension is open',
      async run() {
        // The options opened at the installation.
        const others = browser.context.pages().filter((each) => each !== page && each !== browser.controlPage);
        for (const each of others) await each.close();
        let badge = await browser.badge();
        const shown = [badge.text];
        for (const [index, each] of slow.entries()) {
          each.complete();
          badge = await browser.waitForBadge(String(index + 1), watchingTimeout);
          shown.push(badge.text);
        }
        return `the badge went ${shown.join(' → ')}, "${badge.title}"`;
      },
    },
    {
      title: 'Open a result',
      run: () =>
        inPopup(browser.openPopup(), async (popup) => {
          await row(popup, 'lagoon-dental').getByRole('button').first().click();
          const opened = row(popup, 'lagoon-dental');
          await expect(opened).toContainText('Hiroshi Tester');
          await expect(opened.getByText('verified', { exact: true })).toBeVisible();
          const { text } = await browser.waitForBadge('2');
          await take(popup, 'result-open');
          return `Hiroshi Tester, Practice Manager, verified email; the badge fell to ${text}`;
        }),
    },
    {
      title: 'Open it in a tab',
      async run() {
        const opening = browser.context.waitForEvent('page');
        await inPopup(browser.openPopup(), async (popup) => {
          await row(popup, 'lagoon-dental').getByRole('button').first().click();
          await row(popup, 'lagoon-dental').getByRole('button', { name: 'Open in tab' }).click();
          await expect.poll(() => popup.isClosed()).toBe(true);
        });
        const tab = await opening;
        await expect(tab).toHaveURL(new RegExp(`/results\\.html#/task/${task('lagoon-dental').id}$`));
        await expect(tab.getByRole('heading', { name: 'lagoon-dental' })).toBeVisible();
        await expect(tab.getByRole('grid', { name: 'Results' })).toContainText('hiroshi@lagoondental.example');
        await take(tab, 'result-in-a-tab');
        return `"${await tab.title()}", with the table of what was found`;
      },
    },
  ];
}
