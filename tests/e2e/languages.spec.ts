import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type Launched, launch } from '../harness/launch.ts';
import { beyondWindow, widerThanRoom } from '../harness/sideways.ts';
import { languageOf, languages, readCatalogue } from '../language/catalogue.ts';
import { buildInPseudoLanguage, pseudoText } from '../language/pseudo-language.ts';
import type { Sandbox } from '../sandbox/server.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, extensionPath, request, test } from './fixture.ts';

const english = languageOf(await readCatalogue('en'), 'en-US');

/** Saves the key and looks up a task of each kind. Resolves to the id of one that has a result. */
async function fill(launched: Launched, sandbox: Sandbox): Promise<string> {
  const settled = sandbox.addTask({ trackingId: 'customer-42' });
  const others = [sandbox.addTask({ life: 'errored' }), sandbox.addTask({ life: 'processing' })];
  const batch = sandbox.addBatch({ id: 'batch_words', tasks: [sandbox.addTask({ trackingId: 'in-batch' })] });
  await request(launched, 'saveKey', { key: sandboxKey });
  await request(launched, 'lookUp', { ids: [settled.id, ...others.map(({ id }) => id), 'task_unknown_to_all'] });
  await request(launched, 'lookUp', { ids: [batch.id] });
  await launched.waitForBadge('3');
  return settled.id;
}

function surfaces(taskId: string): string[] {
  return [
    'popup.html',
    'sidepanel.html',
    'options.html',
    'options.html#stored',
    'results.html#/',
    `results.html#/task/${taskId}`,
  ];
}

/** The key of words that a surface shows once it is there. */
function shownKey(surface: string): string {
  if (surface === 'options.html#stored') return 'stored.all';
  return surface === 'options.html' ? 'options.access' : 'task.completed';
}

async function direction(page: Page) {
  return page.evaluate(() => [document.documentElement.dir, getComputedStyle(document.body).direction]);
}

for (const language of languages) {
  test(`every surface speaks ${language} where the browser does, and fits 320 pixels`, async ({ sandbox }) => {
    const { say } = languageOf(await readCatalogue(language), language);
    const launched = await launch({ sandbox, extensionPath, language });
    try {
      const welcome = await launched.openPage('popup.html');
      await expect(welcome.getByText(say('panel.welcome', null, {}))).toBeVisible();
      for (const surface of surfaces(await fill(launched, sandbox))) {
        const page = await launched.openPage(surface);
        if (surface !== 'popup.html') await page.setViewportSize({ width: 320, height: 640 });
        await expect(page.locator('body')).toContainText(say(shownKey(surface), null, {}));
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
        expect(await widerThanRoom(page), surface).toEqual([]);
        await page.close();
      }
    } finally {
      await launched.close();
    }
  });
}

const anId = 'of-what-settled';
const settledPage = `results.html#/task/${anId}`;
const table = `${settledPage}?view=table`;

const inPseudo = (key: string) => pseudoText(english.say(key, null, {}));
const press = (page: Page, key: string) => page.getByRole('button', { name: inPseudo(key), exact: true }).click();
const dialog = (page: Page) => page.getByRole('dialog');

const openLookup = (page: Page) => page.getByRole('link', { name: /^11 / }).click();

/** What opens over or within a surface: where, how, and what then shows. */
const opened: readonly {
  name: string;
  at: string;
  open?: (page: Page) => Promise<void>;
  shows: (page: Page) => Locator;
}[] = [
  {
    name: 'ids to choose from',
    at: 'popup.html',
    async open(page) {
      await page.getByRole('textbox').fill(`task_id: ${randomUUID()}\n${randomUUID()}\n${randomUUID().slice(1)}`);
      await page.getByText(inPseudo('form.choose'), { exact: true }).click();
    },
    shows: (page) => page.getByRole('checkbox').first(),
  },
  {
    name: 'a failure',
    at: 'popup.html',
    open: (page) => page.getByRole('button', { name: 'task_unknown_to_all' }).click(),
    shows: (page) => page.getByText(inPseudo('failure.not_found.sentence')),
  },
  {
    name: 'tasks of a batch',
    at: 'sidepanel.html',
    open: (page) => page.getByRole('button', { name: 'batch_words' }).click(),
    shows: (page) => page.getByRole('button', { name: 'in-batch' }),
  },
  {
    name: 'shortcuts',
    at: 'results.html#/',
    async open(page) {
      await expect(page.getByRole('textbox')).toBeFocused();
      await page.keyboard.press('?');
    },
    shows: dialog,
  },
  { name: 'all results', at: 'results.html#/history', shows: (page) => page.getByRole('grid') },
  { name: 'a batch', at: 'results.html#/batch/batch_words', shows: (page) => page.getByRole('grid') },
  { name: 'a lookup', at: 'results.html#/', open: openLookup, shows: (page) => page.getByRole('grid') },
  { name: 'columns', at: table, open: (page) => press(page, 'grid.columns'), shows: dialog },
  { name: 'export', at: table, open: (page) => press(page, 'views.export'), shows: (page) => page.getByRole('menu') },
  {
    name: 'the menu of a column',
    at: table,
    open: (page) => page.getByRole('columnheader').nth(1).click({ button: 'right' }),
    shows: (page) => page.getByRole('menu'),
  },
  { name: 'a cell', at: table, open: (page) => page.getByRole('gridcell').first().dblclick(), shows: dialog },
  { name: 'a tree', at: `${settledPage}?view=tree`, shows: (page) => page.getByRole('tree') },
  { name: 'raw text', at: `${settledPage}?view=raw`, shows: (page) => page.getByText('"task_id"') },
  {
    name: 'nothing stored',
    at: 'results.html#/task/task_1',
    shows: (page) => page.getByText(inPseudo('results.not_here')),
  },
  { name: 'erasing', at: 'options.html', open: (page) => press(page, 'options.erase_everything'), shows: dialog },
  {
    name: 'removing the key',
    at: 'options.html',
    open: (page) => press(page, 'key_form.remove'),
    shows: (page) => page.getByText(inPseudo('key_form.confirm')),
  },
];

test('a language a third longer and written from the right mirrors every surface and what opens there, and nothing is wider than its room', async ({
  sandbox,
}, testInfo) => {
  const build = join(testInfo.outputDir, 'build');
  buildInPseudoLanguage(extensionPath, build);
  const launched = await launch({ sandbox, extensionPath: build });
  async function fits(page: Page, name: string, width: number): Promise<void> {
    expect(await direction(page)).toEqual(['rtl', 'rtl']);
    expect(await widerThanRoom(page), `${name} at ${width} px`).toEqual([]);
    expect(await beyondWindow(page), `${name} at ${width} px`).toEqual([]);
    const code = page.locator('pre, kbd, [role="tree"]');
    expect(
      await code.evaluateAll((all) => all.filter((each) => getComputedStyle(each).direction === 'rtl').length),
    ).toBe(0);
  }
  try {
    const settled = await fill(launched, sandbox);
    await request(launched, 'lookUp', { ids: Array.from({ length: 11 }, () => sandbox.addTask({}).id) });
    await launched.waitForBadge('14', 30_000);
    for (const surface of surfaces(settled)) {
      const page = await launched.openPage(surface);
      // The popup chooses its own width.
      for (const width of surface === 'popup.html' ? [420] : [320, 400, 1280]) {
        await page.setViewportSize({ width, height: 700 });
        await expect(page.locator('body')).toContainText(inPseudo(shownKey(surface)));
        await fits(page, surface, width);
      }
      await page.close();
    }
    for (const { name, at, open, shows } of opened) {
      await test.step(name, async () => {
        const width = at === 'popup.html' ? 420 : 320;
        const page = await launched.openPage(at.replace(anId, settled));
        await page.setViewportSize({ width, height: 700 });
        await open?.(page);
        await expect(shows(page)).toBeVisible();
        await fits(page, name, width);
        await page.close();
      });
    }
  } finally {
    await launched.close();
  }
});
