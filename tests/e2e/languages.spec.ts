import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Launched, launch } from '../harness/launch.ts';
import { widerThanRoom } from '../harness/sideways.ts';
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
  return ['popup.html', 'sidepanel.html', 'options.html', 'results.html#/', `results.html#/task/${taskId}`];
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
        await expect(page.locator('body')).toContainText(
          say(surface === 'options.html' ? 'options.access' : 'task.completed', null, {}),
        );
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
        expect(await widerThanRoom(page), surface).toEqual([]);
        await page.close();
      }
    } finally {
      await launched.close();
    }
  });
}

test('a language a third longer and written from the right mirrors every surface, and nothing is wider than its room', async ({
  sandbox,
}, testInfo) => {
  const build = join(testInfo.outputDir, 'build');
  buildInPseudoLanguage(extensionPath, build);
  const launched = await launch({ sandbox, extensionPath: build });
  const inPseudo = (key: string) => pseudoText(english.say(key, null, {}));
  try {
    for (const surface of surfaces(await fill(launched, sandbox))) {
      // The popup chooses its own width.
      for (const width of surface === 'popup.html' ? [420] : [320, 400, 1280]) {
        const page = await launched.openPage(surface);
        await page.setViewportSize({ width, height: 700 });
        await expect(page.locator('body')).toContainText(
          inPseudo(surface === 'options.html' ? 'options.access' : 'task.completed'),
        );
        expect(await direction(page)).toEqual(['rtl', 'rtl']);
        expect(await widerThanRoom(page), `${surface} at ${width} px`).toEqual([]);
        await page.screenshot({
          path: testInfo.outputPath(`${surface.replaceAll(/\W+/g, '-').slice(0, 24)}-${width}.png`),
        });
        await page.close();
      }
    }
  } finally {
    await launched.close();
  }
});
