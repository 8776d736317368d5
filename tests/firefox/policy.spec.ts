import { expect, test } from './fixture.ts';

declare global {
  interface Window {
    refusals: Set<string>;
  }
}

test('fault 30: no page reaches another server or runs code but its own', async ({ firefox }) => {
  for (const path of ['popup.html', 'sidepanel.html', 'options.html', 'results.html']) {
    const page = await firefox.openPage(path);
    await page.evaluate(tryOthers);
    await expect
      .poll(async () => new Set(await page.evaluate(() => [...window.refusals])), path)
      .toEqual(
        new Set([
          'connect-src https://evil.test/fetch',
          'img-src https://evil.test/image',
          // Of a script's text and of HTML from text.
          'require-trusted-types-for trusted-types-sink',
          'style-src-elem inline',
          'frame-src https://evil.test',
          'eval EvalError',
        ]),
      );
    expect(await page.evaluate(() => document.title)).not.toBe('ran');
  }
  expect(firefox.refused.filter((host) => host.includes('evil.test'))).toEqual([]);
});

/** Tries what the policy refuses, and collects the refusals in `window.refusals`. */
async function tryOthers(): Promise<void> {
  const refused = new Set<string>();
  window.refusals = refused;
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    refused.add(`${effectiveDirective} ${blockedURI}`),
  );
  const append = <K extends keyof HTMLElementTagNameMap>(
    name: K,
    change: (element: HTMLElementTagNameMap[K]) => void,
  ) => {
    const element = document.createElement(name);
    try {
      change(element);
      document.body.append(element);
    } catch {
      // Said as a violation.
    }
    return element;
  };
  const ended = (element: HTMLElement) =>
    new Promise((resolve) => {
      element.addEventListener('load', resolve);
      element.addEventListener('error', resolve);
    });
  await fetch('https://evil.test/fetch').catch(() => {});
  await ended(append('img', (image) => image.setAttribute('src', 'https://evil.test/image')));
  append('script', (script) => script.append('document.title = "ran"'));
  append('style', (style) => style.append('body { color: red }'));
  append('iframe', (frame) => frame.setAttribute('src', 'https://evil.test'));
  append('p', (line) => {
    line.innerHTML = '<b>bold</b>';
  });
  await new Promise<void>((resolve) => {
    setTimeout(() => {
      try {
        // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
        globalThis.eval('1');
      } catch (error) {
        refused.add(`eval ${error instanceof Error ? error.name : ''}`);
      }
      resolve();
    });
  });
}
