import { runInNewContext } from 'node:vm';
import { build, type Plugin } from 'vite';
import { expect, it } from 'vitest';
import { polyfillAsModule } from '../../build/polyfill.ts';

const entry = 'virtual:entry';
const entryPlugin: Plugin = {
  name: 'entry',
  resolveId: (id) => (id === entry ? id : null),
  load: (id) =>
    id === entry ? "import browser from 'webextension-polyfill';\nglobalThis.got = browser.runtime.id;" : null,
};

it('looks at no part of the browser’s API that is not used', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [entryPlugin, polyfillAsModule()],
    build: { write: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  const [first] = [built].flat();
  const code = first && 'output' in first ? first.output[0].code : '';
  const world = { got: '', lookedAt: new Set<string>() };
  // A browser makes a part when it is first looked at, be it to see what kind of property it is.
  runInNewContext(
    `globalThis.browser = new Proxy({ runtime: { id: 'own' }, bookmarks: {} }, {
      get: (all, part) => { lookedAt.add(part); return all[part]; },
      getOwnPropertyDescriptor: (all, part) => { lookedAt.add(part); return Object.getOwnPropertyDescriptor(all, part); },
    });
    globalThis.chrome = browser;
    ${code}`,
    world,
  );
  expect(world.got).toBe('own');
  expect([...world.lookedAt]).toEqual(['runtime']);
});
