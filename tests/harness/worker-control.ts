import { EventEmitter, once } from 'node:events';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import type { Extension } from './extension.ts';

/** The extension's service worker: Chromium starts and ends it, and so can a test. */
export interface WorkerControl {
  isRunning(): boolean;
  /** Starts it without any event, if it is not running. */
  start(): Promise<void>;
  /** Ends it as idleness would. Resolves when it has ended; what wakes it afterwards is up to the product. */
  stop(): Promise<void>;
  /** To evaluate in; started if it is not running. */
  worker(): Promise<Worker>;
}

/** @param controlPage - a page of the extension, for its DevTools session. */
export async function createWorkerControl(
  context: BrowserContext,
  controlPage: Page,
  extension: Extension,
): Promise<WorkerControl> {
  const session = await context.newCDPSession(controlPage);
  const changes = new EventEmitter();
  const running = new Set<string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, scriptURL, runningStatus } of versions) {
      if (!scriptURL.startsWith(extension.root)) continue;
      if (runningStatus === 'running') running.add(versionId);
      else if (runningStatus === 'stopped') running.delete(versionId);
    }
    changes.emit('change');
  });
  await session.send('ServiceWorker.enable');

  const isRunning = () => running.size > 0;
  async function reach(state: boolean, command: () => Promise<unknown>): Promise<void> {
    if (isRunning() === state) return;
    const signal = AbortSignal.timeout(10_000);
    const told = command();
    while (isRunning() !== state) await once(changes, 'change', { signal });
    await told;
  }
  const start = () => reach(true, () => session.send('ServiceWorker.startWorker', { scopeURL: extension.root }));
  return {
    isRunning,
    start,
    stop: () => reach(false, () => session.send('ServiceWorker.stopAllWorkers')),
    async worker() {
      await start();
      const ours = (worker: Worker) => worker.url().startsWith(extension.root);
      return context.serviceWorkers().find(ours) ?? (await context.waitForEvent('serviceworker', ours));
    },
  };
}
