import { expect, test } from './fixture.ts';

declare global {
  interface Window {
    refusals: Set<string>;
    ran: string[];
  }
}

for (const path of ['popup.html', 'options.html', 'results.html#/']) {
  test(`${path} reaches no other server and runs no code but its own`, async ({ chromium }) => {
    const page = await chromium.openPage(path);
    const thrown = await page.evaluate(async () => {
      window.ran = [];
      window.refusals = new Set();
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        window.refusals.add(`${effectiveDirective} ${blockedURI}`);
      });
      const script = document.createElement('script');
      script.textContent = 'window.ran.push("inline")';
      document.body.append(script);
      const errorOf = async (act: () => unknown) => {
        try {
          await act();
          return null;
        } catch (error) {
          return error instanceof Error ? error.name : String(error);
        }
      };
      // DevTools lets its own evaluation call eval; a task after it may not.
      await new Promise((resolve) => setTimeout(resolve));
      return {
        fetch: await errorOf(() => fetch('https://evil.test/')),
        // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
        eval: await errorOf(() => window.eval('window.ran.push("eval")')),
      };
    });
    expect(thrown).toEqual({ fetch: 'TypeError', eval: 'EvalError' });
    await expect
      .poll(() => page.evaluate(() => [...window.refusals].toSorted()))
      .toEqual(['connect-src https://evil.test/', 'script-src eval', 'script-src-elem inline']);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
  });
}
