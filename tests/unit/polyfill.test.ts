import { runInNewContext } from 'node:vm';
import { build, type Plugin } from 'vite';
import { describe, expect, it } from 'vitest';
import { polyfillAsModule } from '../../build/polyfill.ts';

const entry = 'virtual:entry';
const entryPlugin: Plugin = {
  name: 'entry',
  resolveId: (id) => (id === entry ? id : null),
  load: (id) => (id === entry ? "import browser from 'webextension-polyfill';\nglobalThis.got = use(browser);" : null),
};

async function scriptFor(browser: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [entryPlugin, polyfillAsModule(browser)],
    build: { write: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  const [first] = [built].flat();
  return first && 'output' in first ? first.output[0].code : '';
}

/** An API as `chrome`, where nothing is asked for with a callback, and what a script found there. */
const inChromium = `
  const listeners = [];
  globalThis.chrome = {
    runtime: { id: 'own', onMessage: { addListener: (listener) => listeners.push(listener) } },
    alarms: { get: async (...given) => (given.length > 1 ? given[1](['with a callback']) : given) },
  };`;

describe('the polyfill', () => {
  it.each(['chrome', 'firefox'])('looks at no part of the API that is not used, in %s', async (browser) => {
    const world = { got: '', lookedAt: new Set<string>() };
    // A browser makes a part when it is first looked at, be it to see what kind of property it is.
    runInNewContext(
      `globalThis.browser = new Proxy({ runtime: { id: 'own' }, bookmarks: {} }, {
        get: (all, part) => { lookedAt.add(part); return all[part]; },
        getOwnPropertyDescriptor: (all, part) => { lookedAt.add(part); return Object.getOwnPropertyDescriptor(all, part); },
      });
      globalThis.chrome = browser;
      globalThis.use = (browser) => browser.runtime.id;
      ${await scriptFor(browser)}`,
      world,
    );
    expect(world.got).toBe('own');
    expect([...world.lookedAt]).toEqual(['runtime']);
  });

  it('asks Chromium for promises itself', async () => {
    const world = { got: Promise.resolve<unknown>(null) };
    runInNewContext(
      `${inChromium} globalThis.use = (browser) => browser.alarms.get('wake'); ${await scriptFor('chrome')}`,
      world,
    );
    expect(await world.got).toEqual(['wake']);
  });

  it('lets a listener answer a message with a promise in Chromium', async () => {
    const world = { got: Promise.resolve<unknown>(null) };
    runInNewContext(
      `${inChromium}
      globalThis.use = (browser) => {
        browser.runtime.onMessage.addListener(async (message) => message + '!');
        return new Promise((resolve) => { if (listeners[0]('hello', {}, resolve) !== true) resolve('will not answer'); });
      };
      ${await scriptFor('chrome')}`,
      world,
    );
    expect(await world.got).toBe('hello!');
  });
});
