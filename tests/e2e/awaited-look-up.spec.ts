import type { Page } from '@playwright/test';
import type { Launched } from '../harness/launch.ts';
import { paste } from '../harness/paste.ts';
import type { Sandbox } from '../sandbox/server.ts';
import { expect, test } from './fixture.ts';

const field = (page: Page) => page.getByRole('textbox', { name: 'Task or batch ids' });
const files = (page: Page) => page.getByRole('list', { name: 'Files and long texts' }).getByRole('listitem');
const rows = (page: Page) => page.getByRole('list', { name: 'Tasks' }).getByRole('listitem');
const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('From a file…').setInputFiles({ name, mimeType: 'text/plain', buffer });
const binary = Buffer.from([1, 0, 2, 3]);

declare global {
  interface Window {
    held: (() => void)[];
  }
}

interface Held {
  panel: Page;
  /** Lets what was handed over be read, once that is so many files or texts. */
  readNow: (count?: number) => Promise<void>;
}

/** A side panel in which what is handed over to be read waits until the test says so. */
async function openHeld(ready: Launched): Promise<Held> {
  const panel = await ready.openPage('sidepanel.html');
  await expect(field(panel)).toBeFocused();
  await panel.evaluate(() => {
    const { postMessage } = Worker.prototype;
    window.held = [];
    Worker.prototype.postMessage = function (this: Worker, what: unknown) {
      window.held.push(() => postMessage.call(this, what, {}));
    };
  });
  return {
    panel,
    async readNow(count = 1) {
      await panel.waitForFunction((least) => window.held.length >= least, count);
      await panel.evaluate(() => {
        for (const read of window.held.splice(0)) read();
      });
    },
  };
}

const askedFor = (sandbox: Sandbox) => sandbox.ledger.flatMap(({ path }) => /\/task\/(.+)/.exec(path)?.[1] ?? []);

test('a look-up that is asked for while a long text is being read follows by itself, unless somebody types on', async ({
  ready,
  sandbox,
}) => {
  const [typed, pasted] = ['typed', 'pasted'].map((trackingId) => sandbox.addTask({ trackingId }));
  const { panel, readNow } = await openHeld(ready);
  const long = `task_id=${pasted?.id} ${'said something else '.repeat(15_000)}`;

  await paste(ready, field(panel), long);
  await field(panel).press('Enter');
  await expect(field(panel)).toHaveAccessibleDescription('Reading…');
  await expect(field(panel)).toHaveAttribute('aria-invalid', 'false');
  await field(panel).fill('words alone');
  // Nobody is told that there is no id before it is known.
  await field(panel).press('Enter');
  await expect(field(panel)).toHaveAccessibleDescription('Reading…');
  await field(panel).fill(typed?.id ?? '');
  await readNow();
  await expect(field(panel)).toHaveAccessibleDescription('2 ids found');
  await expect(files(panel)).toHaveCount(1);
  await panel.getByRole('button', { name: /^Remove/ }).click();

  await paste(ready, field(panel), long);
  await field(panel).press('Enter');
  await expect(field(panel)).toHaveAccessibleDescription('1 id found · Reading…');
  await readNow();
  await expect(rows(panel).filter({ hasText: 'Completed' })).toHaveCount(2);
  await expect(field(panel)).toHaveValue('');
  await expect(files(panel)).toHaveCount(0);
});

test('a look-up does not follow by itself where a file turns out to hold no id: the form stays, and its list says why', async ({
  ready,
  sandbox,
}) => {
  const { id } = sandbox.addTask({ trackingId: 'typed' });
  const { panel, readNow } = await openHeld(ready);
  for (const [name, buffer, words] of [
    ['binary.txt', binary, 'not a text file'],
    ['notes.txt', Buffer.from('nothing in it'), 'no task or batch id in it'],
  ] as const) {
    await field(panel).fill(id);
    await choose(panel, name, buffer);
    await field(panel).press('Enter');
    await expect(field(panel)).toHaveAccessibleDescription('1 id found · Reading…');
    await readNow();
    await expect(files(panel).filter({ hasText: name })).toContainText(words);
    await expect(field(panel)).toHaveAccessibleDescription('1 id found');
  }
  await expect(field(panel)).toHaveValue(id);
  await expect(rows(panel)).toHaveCount(0);

  // Whoever asks for it knowing that is given it, and so is one whose other file is read meanwhile.
  await choose(panel, 'ids.txt', Buffer.from(id));
  await field(panel).press('Enter');
  await expect(field(panel)).toHaveAccessibleDescription('1 id found · Reading…');
  await readNow();
  await expect(rows(panel).filter({ hasText: 'typed' })).toContainText('Completed');
  // Those of which nothing was looked up go on saying so.
  await expect(files(panel)).toHaveText([/not a text file/, /no task or batch id in it/]);
});

test('a look-up that waits for a file ends where that is taken out, or another put in', async ({ ready, sandbox }) => {
  const [typed, other] = ['typed', 'other'].map((trackingId) => sandbox.addTask({ trackingId }).id);
  const { panel, readNow } = await openHeld(ready);
  await choose(panel, 'ids.txt', Buffer.from('task_in_file_1'));
  await field(panel).press('Enter');
  await expect(field(panel)).toHaveAccessibleDescription('Reading…');
  await panel.getByRole('button', { name: 'Remove ids.txt' }).click();
  await expect(files(panel)).toHaveCount(0);
  await expect(field(panel)).toHaveAccessibleDescription('Press Enter to look up');
  await expect(field(panel)).toHaveAttribute('aria-invalid', 'false');

  await field(panel).fill(typed ?? '');
  await choose(panel, 'ids.txt', Buffer.from('task_in_file_1'));
  await field(panel).press('Enter');
  await expect(field(panel)).toHaveAccessibleDescription('1 id found · Reading…');
  await panel.getByRole('button', { name: 'Remove ids.txt' }).click();
  await expect(field(panel)).toHaveAccessibleDescription('1 id found');
  await expect(field(panel)).toHaveValue(typed ?? '');

  await choose(panel, 'first.txt', Buffer.from('task_in_file_1'));
  await field(panel).press('Enter');
  await choose(panel, 'second.txt', Buffer.from(other ?? ''));
  // With the two that were taken out.
  await readNow(4);
  await expect(field(panel)).toHaveAccessibleDescription('3 ids found');
  await expect(files(panel)).toHaveCount(2);
  expect(askedFor(sandbox)).toEqual([]);
});

test('a look-up that follows by itself goes on also where the file is listed already, and leaves the focus where it is', async ({
  ready,
  sandbox,
}) => {
  const { id } = sandbox.addTask({ trackingId: 'twice' });
  const { panel, readNow } = await openHeld(ready);
  await choose(panel, 'ids.txt', Buffer.from(id));
  await readNow();
  await expect(files(panel)).toContainText('1 id found');
  await choose(panel, 'ids.txt', Buffer.from(id));
  await panel.getByRole('button', { name: 'Look up' }).click();
  await expect(field(panel)).toBeFocused();
  await expect(field(panel)).toHaveAccessibleDescription('1 id found · Reading…');
  const options = panel.getByRole('button', { name: 'Options' });
  await options.focus();
  await readNow();
  await expect(rows(panel).filter({ hasText: 'twice' })).toContainText('Completed');
  await expect(files(panel)).toHaveCount(0);
  await expect(options).toBeFocused();
});
