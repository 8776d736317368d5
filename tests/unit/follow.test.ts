import { describe, expect, it } from 'vitest';
import { type Following, follow, type Reading } from '../../lib/panel/follow.ts';
import { createClock } from './world/clock.ts';

interface Pending {
  resolve(value: string): void;
  reject(fault: unknown): void;
}

/** A page whose readings take as long as a test wants, and what is drawn from each so many milliseconds. */
function followedPage(drawing = 0) {
  const clock = createClock();
  const onChange = new Set<() => void>();
  const onVisible = new Set<() => void>();
  const pending: Pending[] = [];
  const readings: Reading<string>[] = [];
  const faults: unknown[] = [];
  let visible = true;
  const listenIn = (listeners: Set<() => void>) => (run: () => void) => {
    listeners.add(run);
    return () => listeners.delete(run);
  };
  const following: Following = follow(
    {
      onChange: listenIn(onChange),
      onVisible: listenIn(onVisible),
      isVisible: () => visible,
      after: clock.after,
      now: clock.now,
      report: (fault) => faults.push(fault),
    },
    () => new Promise<string>((resolve, reject) => pending.push({ resolve, reject })),
    (reading) => {
      readings.push(reading);
      clock.runUntil(clock.now() + drawing);
    },
  );
  return {
    following,
    readings,
    faults,
    started: () => pending.length,
    change() {
      for (const run of onChange) run();
    },
    show(value: boolean) {
      visible = value;
      if (value) for (const run of onVisible) run();
    },
    listeners: () => onChange.size + onVisible.size,
    async answer(value: string) {
      pending.at(-1)?.resolve(value);
      await Promise.resolve();
      await Promise.resolve();
    },
    async fail() {
      pending.at(-1)?.reject(new Error('no storage'));
      await Promise.resolve();
      await Promise.resolve();
    },
    pass: (milliseconds: number) => clock.runUntil(clock.now() + milliseconds),
  };
}

const values = (readings: readonly Reading<string>[]) => readings.map((each) => (each.ok ? each.value : null));

describe('following what is stored', () => {
  it('reads at once, and after a change', async () => {
    const page = followedPage();
    await page.answer('one');
    page.pass(150);
    page.change();
    await page.answer('two');
    expect(values(page.readings)).toEqual(['one', 'two']);
  });

  it('reads once more, and never twice at a time, for changes that come while it reads or just after', async () => {
    const page = followedPage();
    page.change();
    page.change();
    expect(page.started()).toBe(1);
    await page.answer('one');
    page.change();
    expect(page.started()).toBe(1);
    page.pass(150);
    expect(page.started()).toBe(2);
    await page.answer('two');
    page.pass(150);
    expect(page.started()).toBe(2);
    expect(values(page.readings)).toEqual(['one', 'two']);
  });

  it.each([
    [0, 16],
    [40, 80],
    [400, 150],
  ])('rests after drawing for %s ms for %s ms, however long reading took', async (drawing, rest) => {
    const page = followedPage(drawing);
    page.pass(1_000);
    await page.answer('one');
    page.change();
    page.pass(rest - 1);
    expect(page.started()).toBe(1);
    page.pass(1);
    expect(page.started()).toBe(2);
  });

  it('reads nothing on a hidden page, and anew when it is visible', async () => {
    const page = followedPage();
    await page.answer('one');
    page.pass(150);
    page.show(false);
    page.change();
    expect(page.started()).toBe(1);
    page.show(true);
    expect(page.started()).toBe(2);
  });

  it('tells that nothing could be read, and goes on', async () => {
    const page = followedPage();
    await page.fail();
    expect(page.readings).toEqual([{ ok: false }]);
    expect(page.faults).toHaveLength(1);
    page.pass(150);
    page.following.again();
    await page.answer('two');
    expect(values(page.readings)).toEqual([null, 'two']);
  });

  it('says nothing more once it is stopped: not of a reading under way, nor of a change', async () => {
    const page = followedPage();
    page.change();
    page.following.stop();
    expect(page.listeners()).toBe(0);
    await page.answer('late');
    page.pass(1000);
    page.following.again();
    expect(page.readings).toEqual([]);
    expect(page.started()).toBe(1);
  });

  it('reads no more where it is stopped between two readings', async () => {
    const page = followedPage();
    await page.answer('one');
    page.change();
    page.following.stop();
    page.pass(1000);
    page.following.again();
    expect(page.started()).toBe(1);
  });
});
