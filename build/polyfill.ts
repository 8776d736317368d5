import type { Plugin } from 'vite';

/**
 * A plugin that turns the browser polyfill, which comes as a script for any kind of loader, into a module. As a script the bundler would copy each
 * of its properties into an object of its own, and where the browser has the API itself, each of those is made when it is first looked at: all
 * of the API, for the few parts of it that are used, in every page and at each start of the worker.
 *
 * Of the polyfill only what the browser needs is kept. Firefox has the API itself, and the polyfill would hand out just that. In Chromium every method of an extension of Manifest V3
 * gives a promise when it is called without a callback (https://developer.chrome.com/docs/extensions/develop/concepts/promises), so that the list of them all, half of
 * the polyfill, tells nothing; what is left lets a listener answer a message with a promise.
 */
export function polyfillAsModule(browser: string): Plugin {
  return browser === 'firefox' ? ownApi : shorterPolyfill;
}

const own = 'virtual:own-api';

/** In the polyfill's place, so that nothing of its package is part of the build, nor of the list of its licences. */
const ownApi: Plugin = {
  name: 'own-api',
  enforce: 'pre',
  resolveId: { filter: { id: /^webextension-polyfill$/ }, handler: () => own },
  load: { filter: { id: new RegExp(`^${own}$`) }, handler: () => 'export default globalThis.browser;\n' },
};

const shorterPolyfill: Plugin = {
  name: 'polyfill-as-module',
  transform: {
    filter: { id: /\/webextension-polyfill\/dist\/browser-polyfill\.js$/ },
    handler: (code) => ({ code: moduleOf(withoutMethods(code)), map: null }),
  },
};

/** @throws Error if the polyfill is written in another way than when this was. */
function withoutMethods(code: string): string {
  const shorter = code.replace(/(?<=const apiMetadata = )\{.*?\n {6}\}(?=;\n)/s, '{ runtime: {} }');
  if (shorter === code)
    throw new Error('The polyfill has no list of methods any more: see whether this plugin is still needed.');
  return shorter;
}

function moduleOf(code: string): string {
  return `const module = { exports: {} };\nconst exports = module.exports;\n${code}\nexport default module.exports;\n`;
}
