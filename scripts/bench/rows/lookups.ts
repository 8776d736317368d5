import * as z from 'zod/mini';
import { startGap } from '../../../lib/limiter.ts';
import { browserAddress, connectDevTools } from '../devtools.ts';
import { lookUpInNode } from '../lookups-in-node.ts';
import type { Effort, Line, Row } from '../row.ts';
import { byTurns, figureOf } from '../samples.ts';
import { onStage, type Stage, tell } from '../stage.ts';

const all = 1_000;

export const lookups: Row = {
  name: 'lookups',
  title: '1,000 lookups',
  how: 'In the browser: 1,000 ids are handed to the worker at once; the time is from the first request’s start to the last one’s end at the server, against the least that the product’s own limit of ten starts a second allows. CPU: that of the extension’s process and of all of Chromium’s meanwhile, by the browser’s own account. In Node: the watcher and the API of `lib/`, on the store of `lib/browser/` over an IndexedDB in memory, with a clock that goes a thousand times as fast, so that the limit on starts is lifted and six requests at once remain; the server’s pace is `fetch` alone, six at once, and the rest of the CPU is that of the IndexedDB in memory.',
  async measure({ few, share }: Effort) {
    const count = all * share;
    return [...(await onStage((stage) => inBrowser(stage, count))), ...(await inNode(Math.min(few, 2), count))];
  },
};

async function inBrowser({ browser, sandbox }: Stage, count: number): Promise<Line[]> {
  const ids = Array.from({ length: count }, () => sandbox.addTask().id);
  const devTools = await connectDevTools(await browserAddress(browser.profile));
  const processes = z.object({
    processInfo: z.array(z.object({ type: z.string(), cpuTime: z.number() })),
  });
  const cpuOf = async () => {
    const { processInfo } = await devTools.send('SystemInfo.getProcessInfo', {}, processes);
    const sum = (type: string | null) =>
      processInfo.reduce((total, each) => total + (type === null || each.type === type ? each.cpuTime : 0), 0);
    return { pages: sum('renderer'), all: sum(null) };
  };
  const before = await cpuOf();
  await tell(browser.controlPage, 'lookUp', { ids });
  const done = await sandbox.waitFor((ledger) => {
    const asked = ledger.filter(({ path }) => path.includes('/task/'));
    return asked.length === count && asked.every(({ complete }) => complete) && asked;
  }, 200_000);
  const after = await cpuOf();
  devTools.close();
  const seconds =
    (Math.max(...done.map(({ finishedAt }) => finishedAt ?? 0)) - Math.min(...done.map(({ at }) => at))) / 1_000;
  const each = (cpu: number) => figureOf([(cpu * 1_000) / count]);
  return [
    {
      what: 'in the browser, all 1,000',
      unit: 's',
      ours: figureOf([seconds]),
      against: { what: 'the limit’s own time', figure: figureOf([((count - 1) * startGap) / 1_000]) },
      goal: { times: 1.02 },
    },
    {
      what: 'CPU of the worker’s process, a lookup',
      unit: 'ms',
      ours: each(after.pages - before.pages),
      against: null,
      goal: null,
    },
    {
      what: 'CPU of all of Chromium, a lookup',
      unit: 'ms',
      ours: each(after.all - before.all),
      against: null,
      goal: null,
    },
  ];
}

async function inNode(rounds: number, count: number): Promise<Line[]> {
  const { lookUp, fetchAlone, close } = await lookUpInNode(count);
  const { ours, alone } = await byTurns(rounds, { ours: lookUp, alone: fetchAlone });
  await close();
  const part = (samples: typeof ours, name: 'seconds' | 'cpu') => figureOf(samples.map((sample) => sample[name]));
  return [
    {
      what: 'in Node, the limit lifted, all 1,000',
      unit: 's',
      ours: part(ours, 'seconds'),
      against: { what: 'the server’s pace', figure: part(alone, 'seconds') },
      goal: null,
    },
    {
      what: 'CPU of Node, client and server, a lookup',
      unit: 'ms',
      ours: part(ours, 'cpu'),
      against: { what: '`fetch` alone', figure: part(alone, 'cpu') },
      goal: null,
    },
  ];
}
