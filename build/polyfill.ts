import type { Plugin } from 'vite';

/**
 * A plugin that turns the browser polyfill, which comes as a script for any kind of loader, into a module. As a script the bundler would copy each
 * of its properties into an object of its own, and where the browser has the API itself, each of those is made when it is first looked at: all
 * of the API, for the few parts of it that are used, in every page and at each start of the worker.
 */
export function polyfillAsModule(): Plugin {
  return {
    name: 'polyfill-as-module',
    transform: {
      filter: { id: /\/webextension-polyfill\/dist\/browser-polyfill\.js$/ },
      handler: (code) => ({
        code: `const module = { exports: {} };\nconst exports = module.exports;\n${code}\nexport default module.exports;\n`,
        map: null,
      }),
    },
  };
}
