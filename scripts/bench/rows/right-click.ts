import type { Row } from '../row.ts';
import { byTurns, figureOf } from '../samples.ts';
import { type Sleepers, withSleepers } from '../sleepers.ts';

export const rightClick: Row = {
  name: 'right-click',
  title: 'From a right-click to the request at the server, the worker asleep',
  how: 'No script can click in the browser’s own menu. So a message wakes the sleeping worker and hands the click to the product’s own listener; the time is from sending that message to the arrival of the request at the server, the popup opening meanwhile. The floor is the answer to a message by the sleeping worker of an empty extension, in the same browser. No debugger is attached to either worker, and the browser started some seconds ago: before, it does not say whether an organisation set a key, for which the worker waits 200 ms.',
  measure: ({ runs }) => withSleepers((sleepers) => measure(sleepers, runs)),
};

async function measure({ ours, empty, sandbox, closePopup }: Sleepers, runs: number) {
  const times = await byTurns(runs, {
    async ours() {
      const { id } = sandbox.addTask();
      await ours.sleep();
      const { sentAt } = await ours.message({ bench: 'right-click', selectionText: id, windowId: ours.windowId });
      const { tick } = await sandbox.waitFor((entries) => entries.find(({ path }) => path.endsWith(id)));
      await closePopup();
      return performance.timeOrigin + tick - sentAt;
    },
    async empty() {
      await empty.sleep();
      return (await empty.message({ bench: 'answer' })).took;
    },
  });
  return [
    {
      what: 'click to request',
      unit: 'ms' as const,
      ours: figureOf(times.ours),
      against: { what: 'message to an empty worker', figure: figureOf(times.empty) },
      goal: { over: 30 },
    },
  ];
}
