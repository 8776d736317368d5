import { describe, expect, it } from 'vitest';
import { type Following, follow, type Reading } from '../../lib/panel/follow.ts';
import { createClock } from './world/clock.ts';

interface Pending {
  resolve(value: string): void;
  reject(fault: unknown): void;
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
}

/** A page whose readings take as long as a test wants, and so does what it draws from them. */
function followedPage(draw: (pass: (milliseconds: number) => void) => void = () => {}) {
  const clock = createClock();
  const onChange = new Set<() => void>();
  const onVisible = new Set<() => void>();
  const pending: Pending[] = [];
  const readings: Reading<string>[] = [];
  const faults: unknown[] = [];
  let visible = true;
  const pass = (milliseconds: number) => clock.runUntil(clock.now() + milliseconds);
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
      draw(pass);
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
      await settle();
    },
    async fail() {
      pending.at(-1)?.reject(new Error('no storage'));
      await settle();
    },
    pass,
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
    [4, 1, 4],
    [100, 0, 50],
    [0, 40, 80],
    [100, 40, 130],
    [0, 400, 150],
  ])('after reading for %s ms and drawing for %s ms rests for %s ms', async (reading, drawing, rest) => {
    const page = followedPage((pass) => queueMicrotask(() => pass(drawing)));
    page.pass(reading);
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
