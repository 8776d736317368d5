import { describe, expect, it } from 'vitest';
import { atMostEvery } from '../../lib/at-most-every.ts';
import { createClock } from './world/clock.ts';

function pacerAt(every: number) {
  const clock = createClock();
  const told: string[] = [];
  const pacer = atMostEvery<string>(every, clock.after, (value) => told.push(value));
  return { told, pacer, clock, pass: (milliseconds: number) => clock.runUntil(clock.now() + milliseconds) };
}

describe('telling at most every so often', () => {
  it('tells the first at once, and of those that come too soon only the latest, later', () => {
    const { told, pacer, pass } = pacerAt(5000);
    pacer.offer('one');
    pacer.offer('two');
    pass(4000);
    pacer.offer('three');
    expect(told).toEqual(['one']);
    pass(1000);
    expect(told).toEqual(['one', 'three']);
    pacer.offer('four');
    pass(4999);
    expect(told).toEqual(['one', 'three']);
    pass(1);
    expect(told).toEqual(['one', 'three', 'four']);
  });

  it('tells at once again after a rest', () => {
    const { told, pacer, pass } = pacerAt(5000);
    pacer.offer('one');
    pass(5000);
    pacer.offer('two');
    expect(told).toEqual(['one', 'two']);
  });

  it('tells nothing more once it is stopped', () => {
    const { told, pacer, clock, pass } = pacerAt(5000);
    pacer.offer('one');
    pacer.offer('two');
    pacer.stop();
    expect(clock.next()).toBeNull();
    pass(10_000);
    expect(told).toEqual(['one']);
  });
});
