import { type Launched, type LaunchOptions, launch } from '../../tests/harness/launch.ts';
import { createSandbox } from '../../tests/sandbox/server.ts';
import { roomyScreen } from '../start/roomy-screen.ts';
import { makeHistory } from './history.ts';

/** What a browser for pictures is: bright or dark, and the size of its tabs in CSS pixels; it speaks English unless told. With a size a tab has one device pixel to each, else two, as the popup has. */
export type Look = Required<Pick<LaunchOptions, 'colorScheme' | 'viewport'>> & Pick<LaunchOptions, 'language'>;

/** Takes pictures in a browser against the sandbox: first as it is without a key, then with some history. */
export async function inBrowser(
  look: Look,
  pictures: { withoutKey?(browser: Launched): Promise<void>; run(browser: Launched): Promise<void> },
): Promise<void> {
  // The browser inherits it, and times look the same wherever the pictures are made.
  process.env.TZ = 'UTC';
  await using opened = new AsyncDisposableStack();
  const sandbox = opened.adopt(await createSandbox(), (it) => it.close());
  const browser = opened.adopt(await launch({ ...look, sandbox, args: roomyScreen(2) }), (it) => it.close());
  await pictures.withoutKey?.(browser);
  await makeHistory(browser, sandbox);
  await pictures.run(browser);
}
