import { expect, request, test } from './fixture.ts';

declare global {
  interface Window {
    refusals: Set<string>;
    ran: string[];
  }
}

const pages = ['popup.html', 'sidepanel.html', 'options.html', 'results.html#/'];

/** Each what was tried and how the policy refused it: directive, address or kind, and for Trusted Types the sink. `other` is a server that would have answered. */
const refused = [
  'base-uri other/base/',
  'connect-src other/beacon',
  'connect-src other/events',
  'connect-src other/fetch',
  'connect-src wss://evil.test/',
  'default-src other/prefetch',
  'font-src other/font',
  'form-action other/form',
  'frame-src other',
  'img-src data',
  'img-src other/image',
  'media-src other/sound',
  'require-trusted-types-for trusted-types-sink Element innerHTML',
  'require-trusted-types-for trusted-types-sink Element insertAdjacentHTML',
  'require-trusted-types-for trusted-types-sink Element onclick',
  'require-trusted-types-for trusted-types-sink HTMLIFrameElement srcdoc',
  'require-trusted-types-for trusted-types-sink HTMLObjectElement data',
  'require-trusted-types-for trusted-types-sink HTMLScriptElement src',
  'require-trusted-types-for trusted-types-sink HTMLScriptElement text',
  'require-trusted-types-for trusted-types-sink Worker constructor',
  'require-trusted-types-for trusted-types-sink eval',
  'require-trusted-types-for trusted-types-sink Function',
  'script-src-elem blob',
  'script-src-elem inline',
  'style-src-attr inline',
  'style-src-elem inline',
  'style-src-elem other/style',
  'trusted-types trusted-types-policy another',
];

for (const path of pages) {
  test(`fault 30: ${path} reaches no other server and runs no code but its own`, async ({ chromium, sandbox }) => {
    const page = await chromium.openPage(path);
    await page.evaluate(listenForRefusals);
    // DevTools lets its own evaluation run text as code, and what that calls; a task after it may not.
    const thrown = await page.evaluate(tryEverything, sandbox.other.origin);
    const seen = () => page.evaluate(() => [...window.refusals]);
    await expect
      .poll(async () => [...new Set((await seen()).map((each) => each.replace(sandbox.other.origin, 'other')))].sort())
      .toEqual(refused.toSorted());
    expect(thrown).toMatchObject({ fetch: 'TypeError', eval: 'EvalError', Function: 'EvalError' });
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).outlineColor)).not.toBe('rgb(1, 2, 3)');
    expect(sandbox.other.ledger.entries.map((entry) => entry.path)).toEqual([]);
  });
}

test('fault 30: the worker reaches no other server and runs no text as code', async ({ chromium, sandbox }) => {
  const worker = await chromium.worker();
  const thrown = await worker.evaluate(async (other) => {
    await new Promise((resolve) => setTimeout(resolve));
    const errorOf = async (act: () => unknown) => {
      try {
        await act();
        return null;
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    };
    return {
      fetch: await errorOf(() => fetch(`${other}/fetch`)),
      // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
      eval: await errorOf(() => globalThis.eval('1')),
      Function: await errorOf(() => Reflect.construct(Function, ['return 1'])),
    };
  }, sandbox.other.origin);
  expect(thrown).toEqual({ fetch: 'TypeError', eval: 'EvalError', Function: 'EvalError' });
  expect(sandbox.other.ledger.entries).toHaveLength(0);
});

test('what the pages do themselves, a file and the three views included, goes against no policy', async ({
  ready,
  sandbox,
}) => {
  await ready.context.addInitScript(listenForRefusals);
  const task = sandbox.addTask({
    trackingId: 'shown',
    data: { html: '<img src=x onerror=alert(1)>', deep: [{ a: 1 }] },
  });
  const people = sandbox.addTask({ trackingId: 'people' });
  await request(ready, 'lookUp', { ids: [task.id, people.id] });
  for (const [path, seen] of [
    ['popup.html', 'people'],
    ['sidepanel.html', 'people'],
    ['options.html', 'API key'],
    [`results.html#/task/${people.id}?view=table`, 'Verified'],
    [`results.html#/task/${task.id}?view=tree`, 'html'],
    [`results.html#/task/${task.id}?view=raw`, 'onerror'],
  ] as const) {
    const page = await ready.openPage(path);
    await expect(page.getByText(seen).first()).toBeVisible();
    if (path === 'sidepanel.html') {
      const file = { name: 'ids.txt', mimeType: 'text/plain', buffer: Buffer.from('task_from_file_1') };
      await page.locator('input[type=file]').setInputFiles(file);
      await expect(page.getByText('1 id', { exact: false }).first()).toBeVisible();
    }
    expect(await page.evaluate(() => [...window.refusals])).toEqual([]);
  }
});

function listenForRefusals(): void {
  window.ran = [];
  window.refusals = new Set();
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    const sink = blockedURI.startsWith('trusted-types') ? ` ${sample.split('|')[0]}` : '';
    if (blockedURI !== '') window.refusals.add(`${effectiveDirective} ${blockedURI}${sink}`);
  });
}

/** Tries all that a page should not do, in the page, and resolves to what each attempt threw. */
async function tryEverything(other: string): Promise<Record<string, string | null>> {
  await new Promise((resolve) => setTimeout(resolve));
  const element = <K extends keyof HTMLElementTagNameMap>(
    name: K,
    change: (made: HTMLElementTagNameMap[K]) => unknown,
  ) => {
    const made = document.createElement(name);
    document.body.append(made);
    change(made);
    return made;
  };
  const code = (by: string) => `window.ran.push("${by}")`;
  const blob = (by: string) => URL.createObjectURL(new Blob([code(by)], { type: 'text/javascript' }));
  const sink = (name: string, value: string) => (made: object) => Reflect.set(made, name, value);
  const attempts: Record<string, () => unknown> = {
    fetch: () => fetch(`${other}/fetch`),
    beacon: () => navigator.sendBeacon(`${other}/beacon`, 'x'),
    events: () => new EventSource(`${other}/events`),
    socket: () => new WebSocket('wss://evil.test/'),
    // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
    eval: () => window.eval(code('eval')),
    Function: () => Reflect.construct(Function, [code('Function')])(),
    'inline script': () => element('script', (made) => made.append(code('inline script'))),
    'script text': () => element('script', sink('text', code('script text'))),
    'script from a blob': () => element('script', sink('src', blob('script'))),
    'import of a blob': () => import(blob('import')),
    'worker from a blob': () => new Worker(blob('worker')),
    'policy of another name': () => Reflect.get(window, 'trustedTypes').createPolicy('another', {}),
    'event attribute': () => element('p', (made) => made.setAttribute('onclick', code('attribute'))).click(),
    'javascript address': () => element('a', sink('href', `javascript:${code('address')}`)).click(),
    HTML: () => element('div', sink('innerHTML', `<img src=x onerror='${code('HTML')}'>`)),
    // biome-ignore lint/nursery/noJsRestrictedProperties: that it is refused is what is tested
    'more HTML': () => document.body.insertAdjacentHTML('beforeend', '<b></b>'),
    'style element': () => element('style', (made) => made.append('body { outline-color: rgb(1, 2, 3) !important }')),
    'style attribute': () => document.body.setAttribute('style', 'outline-color: rgb(1, 2, 3)'),
    stylesheet: () => element('link', (made) => Object.assign(made, { rel: 'stylesheet', href: `${other}/style` })),
    prefetch: () => element('link', (made) => Object.assign(made, { rel: 'prefetch', href: `${other}/prefetch` })),
    image: () => element('img', sink('src', `${other}/image`)),
    'image in the text': () => element('img', sink('src', 'data:image/gif;base64,R0lGODlhAQABAAAAACw=')),
    sound: () => element('audio', sink('src', `${other}/sound`)),
    font: () => new FontFace('f', `url(${other}/font)`).load(),
    object: () => element('object', sink('data', `${other}/object`)),
    frame: () => element('iframe', sink('src', other)),
    'frame of text': () => element('iframe', sink('srcdoc', '<b></b>')),
    form: () => element('form', (made) => Object.assign(made, { action: `${other}/form`, method: 'post' })).submit(),
    base: () => element('base', sink('href', `${other}/base/`)).remove(),
  };
  const thrown: Record<string, string | null> = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      await attempt();
      thrown[name] = null;
    } catch (error) {
      thrown[name] = error instanceof Error ? error.name : String(error);
    }
  }
  return thrown;
}
