import type { ChromeApi } from '../harness/chrome-api.ts';
import type { Launched } from '../harness/launch.ts';
import { launchAllowed } from '../harness/launch-allowed.ts';
import { makeProfile, removeProfile } from '../harness/profile.ts';
import { busiestSecond, mostAtOnce } from '../harness/request-rate.ts';
import { until } from '../harness/until.ts';
import type { Life, Step } from '../sandbox/lives.ts';
import { createRandom, type Random } from '../sandbox/random.ts';
import { createSandbox, type Sandbox, sandboxKey } from '../sandbox/server.ts';
import type { SandboxTask } from '../sandbox/task.ts';
import { readStore, type StoredTask } from './read-store.ts';

declare const chrome: ChromeApi;

export interface SoakOptions {
  extensionPath?: string;
  seed: number;
  /** How often the worker is stopped at a random instant. */
  kills: number;
  /** How many tasks are looked up, in waves of ten spread over the kills. */
  tasks: number;
  /** Whether the server fails at random until a task completes. */
  faults: boolean;
  /** Told now and then how far it is. */
  onProgress?: (words: string) => void;
}

export interface SoakReport {
  kills: number;
  tasks: number;
  requests: number;
  /** Keys of tasks that completed at the server and are not stored so, with their text and as news. */
  lost: string[];
  /** Keys of tasks of which the browser showed more than one notification. */
  toldTwice: string[];
  told: number;
  /** The most requests that started within one second, and that were under way at once, as the server saw them. */
  busiestSecond: number;
  mostAtOnce: number;
  seconds: number;
}

const waveSize = 10;

/** Kills the worker again and again while tasks complete, and compares at the end what the server answered with what is stored and was told. */
export async function soak(options: SoakOptions): Promise<SoakReport> {
  const began = performance.now();
  await using opened = new AsyncDisposableStack();
  const sandbox = opened.adopt(await createSandbox(), (it) => it.close());
  const profile = opened.adopt(await makeProfile(), removeProfile);
  const extension = options.extensionPath === undefined ? {} : { extensionPath: options.extensionPath };
  const browser = opened.adopt(await launchAllowed({ sandbox, profile, ...extension }, sandboxKey), (it) => it.close());
  const random = createRandom(options.seed);
  const running: SandboxTask[] = [];
  const all: SandboxTask[] = [];
  const told = new Set<string>();
  const lookAtNotices = async () => {
    const ids = await browser.controlPage.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
    for (const id of ids) told.add(id);
  };

  for (let kill = 1; kill <= options.kills; kill += 1) {
    if (all.length < options.tasks && all.length < (kill / options.kills) * options.tasks * 1.2) {
      const size = Math.min(waveSize, options.tasks - all.length);
      const wave = Array.from({ length: size }, () => addTask(sandbox, random, options.faults));
      all.push(...wave);
      running.push(...wave);
      for (const { id } of wave) await ask(browser, 'lookUp', { ids: [id] });
    } else await ask(browser, 'wake', {});
    for (const task of running.splice(0, random.below(4))) task.complete();
    await pause(random.below(900));
    await browser.stopWorker();
    await lookAtNotices();
    if (kill % 100 === 0) options.onProgress?.(`${kill} kills, ${all.length} tasks, ${told.size} told`);
  }

  for (const task of running) task.complete();
  // Everything completes by the pace of its own; the worker is woken as an open page would.
  const isDone = (stored: Map<string, StoredTask>) => all.every(({ id }) => stored.get(id)?.status === 'COMPLETED');
  const stored = await until(
    async () => {
      await pause(500);
      await ask(browser, 'wake', {});
      await lookAtNotices();
      const found = await readStore(browser.controlPage);
      return isDone(found) ? found : undefined;
    },
    () => 'Not everything was stored in the end',
    20 * 60_000,
  ).catch(() => readStore(browser.controlPage));
  await pause(2_000);
  await lookAtNotices();

  const keysTold = [...told].map((id) => id.split('/')[1] ?? '');
  return {
    kills: options.kills,
    tasks: all.length,
    requests: sandbox.ledger.length,
    lost: all.filter(({ id }) => !isWhole(stored.get(id), id)).map(({ id }) => id),
    toldTwice: keysTold.filter((key, place) => keysTold.indexOf(key) !== place),
    told: told.size,
    busiestSecond: busiestSecond(sandbox.ledger),
    mostAtOnce: mostAtOnce(sandbox.ledger),
    seconds: Math.round((performance.now() - began) / 1_000),
  };
}

const faults: readonly [Step, ...Step[]] = [
  { answer: 'error', code: 500 },
  { answer: 'error', code: 503, retryAfter: { seconds: 1 } },
  { answer: 'error', code: 429, retryAfter: { seconds: 1 } },
  { answer: 'error', code: 429 },
  { answer: 'reset' },
  { answer: 'broken-json' },
  { answer: 'body', code: 200, type: 'text/html', body: '<!doctype html><h1>Sign in</h1>' },
  { answer: 'stall' },
];

function addTask(sandbox: Sandbox, random: Random, withFaults: boolean): SandboxTask {
  const processing: Step = { answer: 'status', status: 'PROCESSING' };
  const life: Life = withFaults && random.oneIn(2) ? [processing, random.pick(faults), processing] : [processing];
  return sandbox.addTask({ life });
}

/** Asks the worker as a page does. It may be stopped before it answers. */
async function ask({ controlPage }: Launched, request: string, input: object): Promise<void> {
  const message = { request, input };
  await controlPage.evaluate((sent) => chrome.runtime.sendMessage(sent), message).catch(() => {});
}

function isWhole(task: StoredTask | undefined, id: string): boolean {
  return task?.status === 'COMPLETED' && task.isNews && task.text.includes(id);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
