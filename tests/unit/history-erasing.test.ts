import { expect, test } from 'vitest';
import { createHistoryErasing, type ErasedWhat, erasedFace } from '../../lib/history/history-erasing.ts';

function createWorld() {
  const asked: unknown[] = [];
  const timers = new Map<number, () => void>();
  let broken = false;
  let started = 0;
  let count = 0;
  const attempt = async <T>(what: unknown, value: T) => {
    asked.push(what);
    if (broken) throw new Error('full');
    return value;
  };
  const erasing = createHistoryErasing(
    {
      after(_milliseconds, run) {
        started += 1;
        const mine = started;
        timers.set(mine, run);
        return () => timers.delete(mine);
      },
      erase: (what: ErasedWhat) => attempt(what, { erasureId: `e${++count}`, count: 12 }),
      undoErase: (erasureId) => attempt(erasureId, undefined),
    },
    () => {},
  );
  return {
    erasing,
    asked,
    timers,
    /** The first timer that still runs comes to its end. */
    pass() {
      const [first] = timers;
      if (!first) return;
      timers.delete(first[0]);
      first[1]();
    },
    fail: (does: boolean) => {
      broken = does;
    },
  };
}

test('what was erased can be brought back until its time is over', async () => {
  const { erasing, asked, pass } = createWorld();
  await erasing.erase('everything');
  expect(erasing.last()).toEqual({ erasureId: 'e1', count: 12 });
  await erasing.undo();
  expect(asked).toEqual(['everything', 'e1']);
  expect(erasing.last()).toBeNull();

  await erasing.erase({ keys: ['a'], lookupIds: [] });
  pass();
  expect(erasing.last()).toBeNull();
  await erasing.undo();
  expect(asked).toHaveLength(3);
});

test('undoing brings back what was erased last, which has a time of its own', async () => {
  const { erasing, asked, timers } = createWorld();
  await erasing.erase({ keys: ['a'], lookupIds: [] });
  await erasing.erase({ keys: ['b'], lookupIds: [] });
  expect(timers.size).toBe(1);
  await erasing.undo();
  expect(asked.at(-1)).toBe('e2');
  expect(timers.size).toBe(0);
});

test('an undoing that fails may be tried again, and a failed erasing offers none', async () => {
  const { erasing, fail } = createWorld();
  await erasing.erase('everything');
  fail(true);
  await expect(erasing.undo()).rejects.toThrow();
  expect(erasing.last()).not.toBeNull();
  fail(false);
  await erasing.undo();
  fail(true);
  await expect(erasing.erase('everything')).rejects.toThrow();
  expect(erasing.last()).toBeNull();
});

test('it says how much was erased', () => {
  expect(erasedFace({ erasureId: 'e', count: 1200 })).toEqual({
    words: 'Erased 1,200 tasks.',
    which: 'e',
    canUndo: true,
  });
  expect(erasedFace({ erasureId: 'e', count: 0 })).toMatchObject({
    words: 'There was nothing to erase.',
    canUndo: false,
  });
  expect(erasedFace(null)).toBeNull();
});
