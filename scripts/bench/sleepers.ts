import * as z from 'zod/mini';
import { unpackedExtension } from '../../tests/harness/extension.ts';
import { launch } from '../../tests/harness/launch.ts';
import { launchDetached } from '../../tests/harness/launch-detached.ts';
import { makeProfile, removeProfile } from '../../tests/harness/profile.ts';
import { until } from '../../tests/harness/until.ts';
import { createSandbox, type Sandbox, sandboxKey } from '../../tests/sandbox/server.ts';
import { makeBenchBuild } from './bench-build.ts';
import { browserAddress, connectDevTools, type DevTools } from './devtools.ts';
import { makeEmptyExtension } from './empty-extension.ts';
import { tell } from './stage.ts';
import type { Told } from './trigger.ts';

/** An extension whose worker can be put to sleep, with no debugger on it: one would slow down its start. */
export interface Sleeper {
  /** Ends the worker as idleness would. */
  sleep(): Promise<void>;
  /** Sends its worker a message from one of its pages. Resolves to when it was sent, in epoch ms, and how long the answer took, in ms. */
  message(message: Told): Promise<{ sentAt: number; took: number }>;
  /** Waits until the browser says what an organisation set, which takes it some seconds after its own start; until then the worker is patient. */
  policyKnown(): Promise<void>;
  /** The window that its page is in. */
  windowId: number;
}

export interface Sleepers {
  ours: Sleeper;
  empty: Sleeper;
  sandbox: Sandbox;
  /** Waits for the product's popup to open, and closes it. */
  closePopup(): Promise<void>;
}

const anything = z.unknown();

/** Nothing is measured by it: a worker that was asked something meanwhile may be woken again and again, in milliseconds. */
const patience = 90_000;

/** A browser of its own with the product, a key saved in it, and an extension with an empty worker. */
export async function withSleepers<T>(run: (sleepers: Sleepers) => Promise<T>): Promise<T> {
  await using opened = new AsyncDisposableStack();
  const build = opened.adopt(await makeBenchBuild(), (it) => it.remove());
  const other = opened.adopt(await makeEmptyExtension(), (it) => it.remove());
  const sandbox = opened.adopt(await createSandbox(), (it) => it.close());
  const profile = opened.adopt(await makeProfile(), removeProfile);
  const prepared = await launch({ sandbox, extensionPath: build.path, profile, isWelcomed: true });
  await tell(prepared.controlPage, 'saveKey', { key: sandboxKey });
  await prepared.close();

  const both = [build.path, other.path].join(',');
  // Of a flag that is given twice Chromium takes the second.
  const args = [`--disable-extensions-except=${both}`, `--load-extension=${both}`, '--remote-debugging-port=0'];
  opened.adopt(await launchDetached({ sandbox, extensionPath: build.path, profile, args }), (it) => it.kill());
  // Until it listens anew, its address is that of the time before.
  const { address, devTools } = await until(
    () => connectBrowser(profile).catch(() => null),
    () => 'Chromium does not listen',
  );
  opened.defer(() => devTools.close());
  const sleeper = async (path: string) => {
    const page = opened.adopt(await openPage(address, devTools, unpackedExtension(path).root), (it) => it.close());
    return createSleeper(page);
  };
  const ours = await sleeper(build.path);
  await ours.policyKnown();
  const empty = await sleeper(other.path);
  // Not the promise itself: everything would be cleared away at once.
  return await run({ ours, empty, sandbox, closePopup: () => closePopup(devTools) });
}

async function connectBrowser(profile: string): Promise<{ address: string; devTools: DevTools }> {
  const address = await browserAddress(profile);
  return { address, devTools: await connectDevTools(address) };
}

/** Opens an extension's manifest as a page, which has its API and runs none of its code. */
async function openPage(address: string, devTools: DevTools, root: string): Promise<DevTools> {
  const created = z.object({ targetId: z.string() });
  const { targetId } = await devTools.send('Target.createTarget', { url: `${root}manifest.json` }, created);
  return connectDevTools(`ws://${new URL(address).host}/devtools/page/${targetId}`);
}

async function createSleeper(page: DevTools): Promise<Sleeper> {
  const updated = z.object({ versions: z.array(z.object({ versionId: z.string(), runningStatus: z.string() })) });
  const awake = new Set<string>();
  page.on('ServiceWorker.workerVersionUpdated', (params) => {
    for (const { versionId, runningStatus } of updated.parse(params).versions) {
      if (runningStatus === 'stopped') awake.delete(versionId);
      else awake.add(versionId);
    }
  });
  await page.send('ServiceWorker.enable', {}, anything);
  const evaluate = async <V>(expression: string, value: z.ZodMiniType<V>) => {
    const answer = z.object({ result: z.object({ value }) });
    const { result } = await page.send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      answer,
    );
    return result.value as V;
  };
  const windowId = await until(
    () => evaluate('chrome.windows.getCurrent().then(({ id }) => id)', z.number()).catch(() => null),
    () => 'The page of the extension did not load',
  );
  return {
    windowId,
    async sleep() {
      // What it was at may wake it once more.
      await until(
        async () => {
          if (awake.size > 0) await page.send('ServiceWorker.stopAllWorkers', {}, anything);
          return awake.size === 0;
        },
        () => 'The worker does not sleep',
        patience,
      );
    },
    async policyKnown() {
      await evaluate('chrome.storage.managed.get()', z.looseObject({}));
    },
    message: (message) =>
      evaluate(`(${send})(${JSON.stringify(message)})`, z.object({ sentAt: z.number(), took: z.number() })),
  };
}

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

async function send(message: unknown): Promise<{ sentAt: number; took: number }> {
  const began = performance.now();
  await chrome.runtime.sendMessage(message);
  return { sentAt: performance.timeOrigin + began, took: performance.now() - began };
}

async function closePopup(devTools: DevTools): Promise<void> {
  const targets = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), url: z.string() })) });
  const isOpen = async () => {
    const { targetInfos } = await devTools.send('Target.getTargets', {}, targets);
    return targetInfos.find(({ url }) => url.endsWith('/popup.html'));
  };
  const popup = await until(isOpen, () => 'No popup opened');
  await devTools.send('Target.closeTarget', { targetId: popup.targetId }, anything);
  await until(
    async () => !(await isOpen()),
    () => 'The popup stayed open',
  );
}
