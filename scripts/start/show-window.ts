import { once } from 'node:events';
import { launch } from '../../tests/harness/launch.ts';
import { launchDetached } from '../../tests/harness/launch-detached.ts';
import { makeProfile, removeProfile } from '../../tests/harness/profile.ts';
import { createSandbox, sandboxKey } from '../../tests/sandbox/server.ts';
import { addSampleBatch } from '../sample-page/batch.ts';
import { addSampleTasks, samplePage } from '../sample-page/tasks.ts';
import { request } from './extension-request.ts';
import { pinExtension } from './pin-extension.ts';

const whatToTry = `A browser window opens with the extension and a page of task ids. A sandbox on this computer
plays Openmart, so nothing here is real. The API key is saved: ${sandboxKey}

Try this:
  1. Copy the log on the page, click the extension in the toolbar, paste, and press Enter.
  2. Open a result; copy an email; open it in a tab.
  3. Select an id in the table, right-click it, and choose "Look up in Task Results".
  4. Do the same with the list of three, close the popup, and watch the toolbar for a minute.
  5. Look up the batch of 24. It fills within a minute; open it in a tab and export it.

It ends when the window is closed, or with Ctrl-C here.`;

/** A window to use the product in, with the key saved and nothing attached to the browser. Resolves when it was closed. */
export async function showWindow(): Promise<void> {
  const profile = await makeProfile();
  const sandbox = await createSandbox();
  addSampleTasks(sandbox);
  addSampleBatch(sandbox, 'by themselves');
  try {
    // A first, short start without a window saves the key as the product does, and leaves no debugger behind.
    const prepared = await launch({ sandbox, profile });
    await request(prepared.controlPage, 'saveKey', { key: sandboxKey });
    await prepared.close();
    await pinExtension(profile, prepared.extensionId);

    // `--test-type` spares the person warnings about the flags that lead to the sandbox.
    const browser = await launchDetached({ sandbox, profile, headless: false, args: ['--test-type', samplePage] });
    console.log(whatToTry);
    await Promise.race([browser.ended, once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await browser.kill();
  } finally {
    await sandbox.close();
    await removeProfile(profile);
  }
}
