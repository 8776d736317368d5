import { sandboxKey } from '../../../tests/sandbox/server.ts';
import type { Row } from '../row.ts';
import { byTurns, figureOf } from '../samples.ts';
import { onStage, type Stage, timeToSight } from '../stage.ts';

export const enter: Row = {
  name: 'enter',
  title: 'From Enter to the result on the screen, the server answering at once',
  how: 'A new id is put into the field of the real popup, and half a second later, when the popup shows that it found one, Enter is pressed; the time is from the key, as the browser got it, to the frame that shows the person who was found. The floor is a `fetch` of such a task, with its body read, in the worker, which is awake for both.',
  measure: ({ runs }) => onStage((stage) => measure(stage, runs)),
};

/** Between putting an id into the field and Enter, in milliseconds. The id that was found is drawn by then, which is not what is measured. */
const aMoment = 500;

async function measure({ browser, sandbox }: Stage, runs: number) {
  const { page, close } = await browser.openPopup();
  const worker = await browser.worker();
  let made = 0;
  const addTask = () => {
    made += 1;
    const data = [
      { first_name: 'Ann', last_name: `Sample ${made}`, email: { email: `ann${made}@sample.example`, verified: true } },
    ];
    return { id: sandbox.addTask({ trackingId: `enter-${made}`, data }).id, sight: `ann${made}@sample.example` };
  };
  const { ours, alone } = await byTurns(runs, {
    async ours() {
      const { id, sight } = addTask();
      await page.getByRole('textbox', { name: 'Task or batch IDs' }).fill(id);
      await page.waitForTimeout(aMoment);
      return timeToSight(page, 'keydown', { selector: '.tasks > li', text: sight }, () => page.keyboard.press('Enter'));
    },
    alone: () => worker.evaluate(fetchTask, { id: addTask().id, key: sandboxKey }),
  });
  await close();
  return [
    {
      what: 'Enter to result',
      unit: 'ms' as const,
      ours: figureOf(ours),
      against: { what: '`fetch` alone', figure: figureOf(alone) },
      goal: { over: 40 },
    },
  ];
}

async function fetchTask({ id, key }: { id: string; key: string }): Promise<number> {
  const began = performance.now();
  const response = await fetch(`https://api.openmart.ai/api/v1/task/${id}`, {
    headers: { 'X-API-Key': key },
    credentials: 'omit',
    cache: 'no-store',
  });
  await response.text();
  return performance.now() - began;
}
