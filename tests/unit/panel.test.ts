import { describe, expect, it } from 'vitest';
import { failureWords } from '../../lib/failure.ts';
import { findIds } from '../../lib/ids/find-ids.ts';
import { keptOf } from '../../lib/ids/kept-of.ts';
import type { Picked } from '../../lib/ids/picked.ts';
import { openPanel } from './panel-world.ts';
import { lookupEntry, taskEntry } from './sample-entry.ts';
import { noon, sampleAnswer, sampleFailure, sampleRecord } from './sample-record.ts';

const one = taskEntry(sampleRecord({ key: 'one', id: 'one' }));
const two = taskEntry(sampleRecord({ key: 'two', id: 'two' }));
const three = taskEntry(sampleRecord({ key: 'three', id: 'three' }));
const pick: Picked = { want: 'show', lookupId: 'lookup', keys: ['one'], at: 5 };

describe('the panel when it opens', () => {
  it('shows nothing until everything is known, and then all at once', async () => {
    let answer: (picked: Picked | null) => void = () => {};
    const picked = new Promise<Picked | null>((resolve) => {
      answer = resolve;
    });
    const world = openPanel('popup', { entries: [one], draft: 'a draft', picked });
    await world.settle();
    expect(world.views()).toBe(0);
    answer(null);
    await world.settle();
    expect(world.view()).toMatchObject({
      surface: 'popup',
      draft: { text: 'a draft', files: [] },
      picked: null,
      erased: null,
      trouble: '',
    });
    expect(world.rows()).toEqual(['one']);
  });

  it('comes up without what was picked where that can not be read', async () => {
    const world = openPanel('popup', { entries: [one], picked: Promise.reject(new Error('no storage')) });
    await world.settle();
    expect(world.view().picked).toBeNull();
    expect(world.rows()).toEqual(['one']);
  });

  it('says that the list can not be read, and reads it when asked to try again', async () => {
    const world = openPanel('popup', { entries: [one] });
    await world.settle();
    world.stored.readable = false;
    world.clock.runUntil(world.clock.now() + 150);
    world.change();
    await world.settle();
    expect(world.view().listing).toBe('failed');
    world.stored.readable = true;
    world.clock.runUntil(world.clock.now() + 150);
    world.panel.tryAgain();
    await world.settle();
    expect(world.rows()).toEqual(['one']);
  });

  it('reads what is in view first, then the rest of the first page', async () => {
    const many = Array.from({ length: 60 }, (_, n) => taskEntry(sampleRecord({ key: `task-${n}` })));
    const world = openPanel('popup', { entries: many });
    await world.settle();
    expect(world.rows()).toHaveLength(15);
    expect(world.view().listing).toMatchObject({ more: false });
    world.clock.runUntil(world.clock.now() + 150);
    await world.settle();
    expect(world.rows()).toHaveLength(50);
    expect(world.view().listing).toMatchObject({ more: true });
  });

  it('never shows less than before when what is in view grows', async () => {
    const entries = Array.from({ length: 15 }, (_, n) => taskEntry(sampleRecord({ key: `task-${n}` })));
    const world = openPanel('popup', { entries });
    await world.settle();
    world.clock.runUntil(world.clock.now() + 150);
    world.stored.entries = [one, ...entries];
    world.change();
    await world.settle();
    expect(world.rows()).toHaveLength(16);
  });

  it.each(['sidepanel', 'tab'] as const)(
    'reads the first page at once in a %s, which has room for it',
    async (surface) => {
      const many = Array.from({ length: 60 }, (_, n) => taskEntry(sampleRecord({ key: `task-${n}` })));
      const world = openPanel(surface, { entries: many });
      await world.settle();
      expect(world.rows()).toHaveLength(50);
    },
  );

  it('wakes the worker, and shows more when asked', async () => {
    const many = Array.from({ length: 60 }, (_, n) => taskEntry(sampleRecord({ key: `task-${n}` })));
    const world = openPanel('popup', { entries: many });
    await world.settle();
    expect(world.done).toContainEqual({ wake: {} });
    world.clock.runUntil(world.clock.now() + 150);
    await world.settle();
    world.clock.runUntil(world.clock.now() + 150);
    world.panel.showMore();
    await world.settle();
    expect(world.rows()).toHaveLength(60);
  });
});

describe('what was picked from a page', () => {
  it('is taken by the popup while it is open, shown once, and then cleared', async () => {
    const world = openPanel('popup');
    await world.settle();
    world.pickNow(pick);
    expect(world.view().picked).toEqual(pick);
    expect(world.asked).toEqual([['one']]);
    world.panel.pickedShown(pick);
    world.pickNow(pick);
    expect(world.view().picked).toBeNull();
    expect(world.asked).toEqual([['one']]);
    expect(world.done).toContain('picked cleared');
  });

  it('is taken by a tab only where it waited for it', async () => {
    const world = openPanel('tab', { picked: Promise.resolve(pick) });
    await world.settle();
    expect(world.view().picked).toEqual(pick);
    world.pickNow({ ...pick, at: 6 });
    expect(world.view().picked).toEqual(pick);
  });

  it.each([
    [1, true],
    [2, false],
    [undefined, false],
  ])('typed into the address bar of tab %s is taken by tab 1: %s', async (tabId, isTaken) => {
    const world = openPanel('tab', { tab: 1 });
    await world.settle();
    const typed: Picked = { want: 'search', text: 'north', at: 7, ...(tabId !== undefined && { tabId }) };
    world.pickNow(typed);
    await world.settle();
    expect(world.view().picked).toEqual(isTaken ? typed : null);
  });

  it('is left to the popup by the panel beside the page', async () => {
    const world = openPanel('sidepanel', { picked: Promise.resolve(pick) });
    await world.settle();
    world.pickNow(pick);
    expect(world.view().picked).toBeNull();
  });
});

describe('the draft', () => {
  it('is cleared before the ids are stored, and never holds a key', async () => {
    const world = openPanel('popup');
    await world.settle();
    world.done.length = 0;
    world.panel.keepDraft('X-API-Key: om_secret_1 id_1');
    world.panel.keepDraft('');
    await world.panel.lookUp(['id_1']);
    expect(world.done).toEqual([{ draft: 'X-API-Key: … id_1' }, { draft: '' }, { lookUp: { ids: ['id_1'] } }]);
  });

  it('holds of each file what was found in it, whole and without a key, or that it is there', async () => {
    const world = openPanel('popup');
    await world.settle();
    world.done.length = 0;
    const found = findIds('task_id=2fc8b627-1111-2222-3333-123456789abc X-API-Key: om_secret_1, API key:');
    const files = [
      { name: 'read.txt', kept: keptOf(found) },
      { name: 'being-read.txt', kept: '' },
    ];
    world.panel.keepFiles(files);
    expect(world.done).toEqual([{ draftFiles: files }]);
    expect(JSON.stringify(files)).not.toContain('om_secret_1');
  });

  it('is kept by the panel beside the page too, and not by a tab', async () => {
    const [side, tab] = [openPanel('sidepanel'), openPanel('tab')];
    for (const world of [side, tab]) {
      await world.settle();
      world.panel.keepDraft('some text');
    }
    expect(side.done).toContainEqual({ draft: 'some text' });
    expect(tab.done).not.toContainEqual({ draft: 'some text' });
  });
});

describe('trouble', () => {
  it('is shown when a request fails, and taken back when the next one works', async () => {
    const world = openPanel('popup', { entries: [one] });
    await world.settle();
    world.refuse('lookUp', 'storage-failed');
    expect(await world.panel.lookUp(['id_1'])).toBeNull();
    expect(world.view().trouble).toContain(failureWords('storage-failed').sentence);
    expect(world.asked).toEqual([]);
    world.refuse('lookUp', null);
    expect(await world.panel.lookUp(['ID_1'])).toEqual({ lookupId: 'lookup', keys: ['id_1'] });
    expect(world.view().trouble).toBe('');
    expect(world.asked).toEqual([['id_1']]);
  });

  it.each([
    ['checkAgain', 'one', { keys: ['one'] }],
    ['stopWatching', 'one', { keys: ['one'] }],
    ['cancelLookup', 'lot', { lookupId: 'lot' }],
  ] as const)('is shown and taken back for "%s" too', async (name, argument, input) => {
    const world = openPanel('popup', { entries: [one] });
    await world.settle();
    world.refuse(name, 'refused');
    world.panel[name](argument);
    await world.settle();
    expect(world.view().trouble).toBe('That did not work. Try again.');
    world.refuse(name, null);
    world.panel[name](argument);
    await world.settle();
    expect(world.view().trouble).toBe('');
    expect(world.done).toContainEqual({ [name]: input });
  });

  it('is shown too where a lookup can not be read whose unfinished tasks are to be checked', async () => {
    const world = openPanel('popup', { entries: [one] });
    await world.settle();
    world.stored.together = [
      sampleRecord({ key: 'stopped', dueAt: null, stoppedAt: noon }),
      sampleRecord({ key: 'done', dueAt: null, answer: sampleAnswer() }),
      sampleRecord({ key: 'watched' }),
      sampleRecord({ key: 'unknown', dueAt: null, failure: sampleFailure('not-found') }),
    ];
    world.stored.readable = false;
    world.panel.checkUnfinished('lot');
    await world.settle();
    expect(world.view().trouble).toBe('That did not work. Try again.');
    world.stored.readable = true;
    world.panel.checkUnfinished('lot');
    await world.settle();
    expect(world.view().trouble).toBe('');
    expect(world.done).toContainEqual({ checkAgain: { keys: ['stopped', 'unknown'] } });
  });
});

describe('erasing', () => {
  it('takes the row away before the worker has answered, and offers to undo it for ten seconds', async () => {
    const world = openPanel('popup', { entries: [one, two] });
    await world.settle();
    world.panel.erase(one);
    expect(world.rows()).toEqual(['two']);
    expect(world.done).toContainEqual({ erase: { what: { keys: ['one'], lookupIds: [] } } });
    await world.settle();
    expect(world.rows()).toEqual(['two']);
    world.clock.runUntil(world.clock.now() + 9000);
    await world.settle();
    expect(world.rows()).toEqual(['two']);
    expect(world.view().erased).toMatchObject({ count: 1, isMine: true });
    world.clock.runUntil(world.clock.now() + 1000);
    expect(world.view().erased).toBeNull();
  });

  it('takes away what was looked up together by its lookup', async () => {
    const lot = lookupEntry(60, { completed: 60 });
    const world = openPanel('popup', { entries: [lot, two] });
    await world.settle();
    world.panel.erase(lot);
    expect(world.rows()).toEqual(['two']);
    expect(world.done).toContainEqual({ erase: { what: { keys: [], lookupIds: ['lot'] } } });
  });

  it('is undone step by step, the latest first, each for its own ten seconds', async () => {
    const world = openPanel('popup', { entries: [one, two, three] });
    await world.settle();
    for (const entry of [one, two, three]) {
      world.panel.erase(entry);
      await world.settle();
      world.clock.runUntil(world.clock.now() + 4000);
    }
    // The first is past its time by now.
    expect(await world.panel.undoErase()).toBe('erasure-3');
    expect(world.view().erased).toMatchObject({ erasureId: 'erasure-2' });
    expect(await world.panel.undoErase()).toBe('erasure-2');
    expect(world.view().erased).toBeNull();
    expect(await world.panel.undoErase()).toBeNull();
    world.stored.entries = [two, three];
    world.clock.runUntil(world.clock.now() + 150);
    world.change();
    await world.settle();
    expect(world.rows()).toEqual(['two', 'three']);
  });

  it('can be undone where another page did it, also one that has closed, as long as its time lasts', async () => {
    const world = openPanel('popup', { entries: [one] });
    world.mark([{ erasureId: 'by-another', count: 3, until: world.clock.now() + 8_000 }]);
    await world.settle();
    expect(world.view().erased).toMatchObject({ erasureId: 'by-another', isMine: false });
    world.clock.runUntil(world.clock.now() + 7_000);
    expect(await world.panel.undoErase()).toBe('by-another');
    expect(world.view().erased).toBeNull();
  });

  it('is still to be undone where undoing failed', async () => {
    const world = openPanel('popup', { entries: [one] });
    await world.settle();
    world.panel.erase(one);
    await world.settle();
    world.refuse('undoErase', 'storage-failed');
    expect(await world.panel.undoErase()).toBeNull();
    expect(world.view().erased).not.toBeNull();
    expect(world.view().trouble).toContain(failureWords('storage-failed').sentence);
    world.refuse('undoErase', null);
    expect(await world.panel.undoErase()).toBe('erasure-1');
  });

  it('brings the row back where it failed', async () => {
    const world = openPanel('popup', { entries: [one, two] });
    await world.settle();
    world.refuse('erase', 'storage-failed');
    world.panel.erase(one);
    await world.settle();
    expect(world.rows()).toEqual(['one', 'two']);
    expect(world.view()).toMatchObject({ erased: null });
    expect(world.view().trouble).toContain(failureWords('storage-failed').sentence);
  });

  it('shows what is asked for anew after it was erased', async () => {
    const world = openPanel('popup', { entries: [one, two] });
    await world.settle();
    world.panel.erase(one);
    await world.settle();
    world.stored.entries = [one, two];
    world.clock.runUntil(world.clock.now() + 1000);
    world.change();
    await world.settle();
    expect(world.rows()).toEqual(['one', 'two']);
  });
});

describe('the text of an open row', () => {
  const body = { key: 'one', text: '{}', receivedAt: 7 };
  async function openRow() {
    const world = openPanel('popup', { entries: [one] });
    await world.settle();
    world.panel.opened(new Set(['one']));
    return world;
  }
  async function changed(world: Awaited<ReturnType<typeof openRow>>) {
    world.clock.runUntil(world.clock.now() + 150);
    world.change();
    await world.settle();
  }

  it('is at hand with the record when it comes first', async () => {
    const world = await openRow();
    await changed(world);
    world.stored.bodies = [body];
    await changed(world);
    const reads = world.bodiesRead.length;
    expect(await world.panel.readBody('one', 7)).toEqual(body);
    expect(world.bodiesRead).toHaveLength(reads);
  });

  it('is read anew where another one came meanwhile', async () => {
    const world = await openRow();
    world.stored.bodies = [body];
    await changed(world);
    const newer = { ...body, text: '[]', receivedAt: 8 };
    world.stored.bodies = [newer];
    expect(await world.panel.readBody('one', 8)).toEqual(newer);
  });

  it('is not read with every change once it is drawn', async () => {
    const world = await openRow();
    world.stored.bodies = [body];
    await world.panel.readBody('one', 7);
    const reads = world.bodiesRead.length;
    await changed(world);
    expect(world.bodiesRead).toHaveLength(reads);
  });

  it('leaves the list alone where it can not be read', async () => {
    const world = await openRow();
    world.stored.bodies = null as never;
    world.stored.entries = [one, two];
    await changed(world);
    expect(world.rows()).toEqual(['one', 'two']);
  });
});
