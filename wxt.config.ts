import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { firstChunkOf, shownChunkOf } from './build/chunks.ts';
import { licenses } from './build/licenses.ts';
import { catalogueWith, namesInCode, shortNames } from './build/message-names.ts';
import { minifyAgain } from './build/minify.ts';
import { polyfillAsModule } from './build/polyfill.ts';
import { publisherKeys } from './build/publisher.ts';
import { apiOrigin } from './lib/origin.ts';
import { workerPolicy } from './lib/worker-policy.ts';
import packageJson from './package.json' with { type: 'json' };

// As tight as the pages allow. `data:` images are not needed: every picture is a file of the package. Trusted Types refuse what the rest
// lets pass: HTML from text, and in Chromium workers from a `blob:` address.
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  `connect-src ${apiOrigin}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${workerPolicy}`,
].join('; ');

const oldestChrome = '140';
const oldestFirefox = '142';

// A store knows the extension by its id, so that never changes. 142 is the first Firefox with `scheduler.postTask`; from 140 on it tells a person before
// the install what data leaves the browser.
const firefoxParts = {
  browser_specific_settings: {
    gecko: {
      id: '@task-results-for-openmart',
      strict_min_version: `${oldestFirefox}.0`,
      // The key goes to Openmart, and so does an id that was picked from a page.
      data_collection_permissions: { required: ['authenticationInfo' as const, 'websiteContent' as const] },
    },
  },
};

const chromiumParts = {
  minimum_chrome_version: oldestChrome,
  // Without this key every other extension may connect.
  externally_connectable: { ids: [] },
  // What an organisation can set: docs/administrators.md. Chromium reads no policy for an extension without it; Firefox needs none.
  storage: { managed_schema: 'managed-schema.json' },
};

/**
 * What a page begins with is named in its HTML, so that the browser need not find one file in another, and so is what the results themselves
 * are drawn with, by the page that waits for them; of what comes later, only the styles.
 */
const neededAtOnce = (file: string, needed: string[], { hostType }: { hostType: 'html' | 'js' }) =>
  hostType === 'html' || /\bshown\.js$/.test(file) ? needed : needed.filter((each) => each.endsWith('.css'));

/** Without a hash, which nobody needs: no page outlives the version that it belongs to, and what is random takes its whole length in every file that names another. */
const plainNames = {
  entryFileNames: 'chunks/[name].js',
  chunkFileNames: 'chunks/[name].js',
  assetFileNames: 'assets/[name].[ext]',
};

const messageNames = shortNames();

const licensesOfAll = licenses('licenses.md');

export default defineConfig({
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  vite: async ({ browser, command }) => ({
    plugins: [
      preact({ prefreshEnabled: false, devToolsEnabled: false, reactAliasesEnabled: false }),
      polyfillAsModule(browser),
      ...(command === 'build' ? [licensesOfAll, minifyAgain(), namesInCode(await messageNames)] : []),
    ],
    // No short names: what runs beside a page says nothing, as tests/shipped sees to.
    worker: { plugins: () => (command === 'build' ? [minifyAgain()] : []), rolldownOptions: { output: plainNames } },
    // The oldest browsers that are served, so that nothing is written anew for older ones.
    build: {
      modulePreload: { polyfill: false, resolveDependencies: neededAtOnce },
      target: [`chrome${oldestChrome}`, `firefox${oldestFirefox}`],
    },
  }),
  // What a rebuild needs, and nothing else.
  zip: {
    includeSources: [
      '{build,components,entrypoints,lib,locales,public}/**',
      '{LICENSE,README.md,docs/rebuild.md,package.json,package-lock.json,tsconfig.json,wxt.config.ts}',
    ],
  },
  hooks: {
    // Not while one writes: a change of the catalogue then goes to the browser as it is.
    async 'build:publicAssets'({ config }, files) {
      if (config.command !== 'build') return;
      const names = await messageNames;
      for (const file of files)
        if ('contents' in file && file.relativeDest.startsWith('_locales'))
          file.contents = catalogueWith(names, file.contents);
    },
    'vite:build:extendConfig'(entrypoints, { build }) {
      // The worker is one file.
      if (entrypoints.some(({ type }) => type === 'background')) return;
      const groups = [
        { name: firstChunkOf, priority: 1 },
        // What it imports may stand in a file that comes first.
        { name: shownChunkOf, includeDependenciesRecursively: false },
      ];
      const output = { codeSplitting: { groups }, ...plainNames };
      if (build)
        build.rolldownOptions = { ...build.rolldownOptions, output: { ...build.rolldownOptions?.output, ...output } };
    },
  },
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_manifest_name__',
    short_name: '__MSG_manifest_short_name__',
    description: '__MSG_manifest_description__',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'contextMenus'],
    optional_permissions: ['notifications'],
    host_permissions: [`${apiOrigin}/*`],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: pagePolicy },
    action: { default_title: '__MSG_manifest_name__' },
    omnibox: { keyword: 'om' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+O' } } },
    ...publisherKeys(packageJson, browser),
    ...(browser === 'firefox' ? firefoxParts : chromiumParts),
  }),
});
