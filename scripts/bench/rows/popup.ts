import type { Page } from '@playwright/test';
import { firstRows } from '../../../lib/panel/first-rows.ts';
import { attachPopup } from '../../../tests/harness/popup.ts';
import { storeLot } from '../../../tests/harness/store-lot.ts';
import type { Row } from '../row.ts';
import { byTurns, figureOf } from '../samples.ts';
import { onStage, type Stage } from '../stage.ts';

declare const chrome: {
  action: { openPopup(): Promise<void>; setPopup(details: { popup: string }): Promise<void> };
};

const tasks = 10_000;

/** A frame takes 16.7 ms, and of paints Chromium tells in steps of 4. In milliseconds. */
const aFrame = 20;
/** In milliseconds. */
const soonAfter = 1_000;

interface Opening {
  /** Milliseconds since the navigation to the page began. */
  painted: number;
  ready: number;
  /** By how much what JavaScript holds has grown, after a collection, in kB of 1,000 bytes. */
  heap: number;
}

export const popup: Row = {
  name: 'popup',
  title: `The popup, with a key and ${tasks.toLocaleString('en')} tasks in its history`,
  how: `Both are opened by \`action.openPopup\`, by turns: the product's popup, and a blank page of the same extension set as the popup. First paint is the page's own paint timing, from the start of its navigation; what comes before that is the browser's and the same for both. Chromium tells of paints in steps of 4 ms, so that a frame, 16.7 ms, is 16 or 20. Ready: the field has the focus and the ${firstRows} newest tasks are painted, more than it has room for, against the first paint of the blank page. Memory, a second after these ${firstRows} rows stand, which is all that the popup draws until somebody goes down the list, and when all that loads soon after is there too: by how much the page makes the heap grow that the extension’s pages share, each time after two collections.`,
  measure: ({ runs }) => onStage((stage) => measure(stage, runs)),
};

async function measure({ browser: { controlPage, profile } }: Stage, runs: number) {
  await storeLot(controlPage, { lookupId: 'history', tasks, peopleEach: 2, listed: true });
  const opening = (path: string) => async (): Promise<Opening> => {
    const before = await usedHeap(controlPage);
    const readyAt = await controlPage.evaluate(openAndWait, path);
    // Only now: a debugger would be in the way.
    const { page, close } = await attachPopup({ controlPage, profile, path: `/${path}` });
    try {
      const painted = await firstPaint(page);
      await page.waitForTimeout(soonAfter);
      return { painted, ready: readyAt, heap: (await usedHeap(page)) - before };
    } finally {
      await close();
    }
  };
  const { ours, blank } = await byTurns(runs, {
    ours: opening('popup.html'),
    blank: opening('blank.html'),
  });
  const of = (openings: Opening[], part: keyof Opening) => figureOf(openings.map((each) => each[part]));
  return [
    {
      what: 'first paint',
      unit: 'ms' as const,
      ours: of(ours, 'painted'),
      against: { what: 'blank page', figure: of(blank, 'painted') },
      goal: { over: aFrame },
    },
    {
      what: 'ready to type',
      unit: 'ms' as const,
      ours: of(ours, 'ready'),
      against: { what: 'blank page, first paint', figure: of(blank, 'painted') },
      goal: { over: 60 },
    },
    {
      what: 'memory after collection',
      unit: 'kB' as const,
      ours: of(ours, 'heap'),
      against: { what: 'blank page', figure: of(blank, 'heap') },
      goal: { over: 500 },
    },
  ];
}

async function openAndWait(popup: string): Promise<number> {
  await chrome.action.setPopup({ popup });
  return new Promise((resolve) => {
    const channel = new BroadcastChannel('bench');
    channel.onmessage = ({ data }) => {
      channel.close();
      resolve(data);
    };
    void chrome.action.openPopup();
  });
}

async function firstPaint(page: Page): Promise<number> {
  // Chromium tells of a paint a while after it.
  const paint = await page.waitForFunction(() => performance.getEntriesByName('first-paint')[0]?.startTime);
  return (await paint.jsonValue()) ?? Number.NaN;
}

async function usedHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  for (let n = 0; n < 2; n += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_000;
}
