// Takes the pictures in the documentation anew. Commit what it writes.
import { resolve } from 'node:path';
import { createCamera } from './pictures/camera.ts';
import {
  keyForm,
  list,
  openResult,
  options,
  result,
  resultsAddress,
  tree,
  treeAddress,
  wholeBatch,
} from './pictures/scenes.ts';
import { inBrowser } from './pictures/studio.ts';
import { buildExtension } from './start/build.ts';

const camera = createCamera(resolve(import.meta.dirname, '../docs/pictures'));

await buildExtension();
await inBrowser(
  { colorScheme: 'light', viewport: null },
  {
    withoutKey: (browser) => camera.popup(browser, 'popup-key', keyForm),
    async run(browser) {
      await camera.popup(browser, 'popup-list', list);
      await camera.popup(browser, 'popup', openResult);
      await camera.page(browser, resultsAddress, 'results', wholeBatch);
      await camera.page(browser, treeAddress, 'results-tree', tree);
      await camera.page(browser, 'options.html', 'options', options);
    },
  },
);
await inBrowser(
  { colorScheme: 'dark', viewport: null },
  {
    async run(browser) {
      await camera.popup(browser, 'popup-dark', openResult);
      await camera.page(browser, resultsAddress, 'results-dark', wholeBatch);
    },
  },
);
for (const language of ['de', 'es', 'ja']) {
  await inBrowser(
    { colorScheme: 'light', viewport: null, language },
    { run: (browser) => camera.popup(browser, `popup-${language}`, result) },
  );
}
