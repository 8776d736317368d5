import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBody } from '@/lib/browser/task-reader.ts';
import { happenings, healAll, populate } from './world/happenings.ts';
import { createWitness } from './world/witness.ts';
import { createWorld } from './world/world.ts';

const runs = Number(process.env.WATCHER_RUNS ?? 40);

/**
 * Anything may happen, in any order: answers and faults of Openmart, kills at any call, a clock set back or forward, broken storage, and all
 * that people ask. After each the witness looks whether something was lost, told twice, asked too fast, or left without a next time; and
 * once all trouble has ended, whether everything came to its end.
 */
test('whatever happens, no completion is lost or told twice, the limits hold, and each watch ends or has a next time', {
  timeout: runs * 2_000 + 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(happenings, { maxCommands: 40, size: '+1' }), async (commands) => {
      const world = await createWorld();
      const witness = createWitness();
      populate(world);
      await fc.asyncModelRun(() => ({ model: witness, real: world }), commands);
      await world.settle();
      await witness.look(world);
      await healAll(world);
      await witness.look(world);

      const records = [...witness.records().values()];
      expect(records.filter(({ dueAt }) => dueAt !== null)).toEqual([]);
      for (const { key, answer } of records) {
        if (answer?.status) expect((await readBody(key))?.text).toContain(answer.status);
      }
      expect(records.filter(({ noticeOwedSince }) => noticeOwedSince !== null)).toEqual([]);
      const unseen = records.filter(({ unseenSince }) => unseenSince !== null);
      expect(world.badge.text).toBe(unseen.length === 0 ? '' : String(unseen.length));
    }),
    { numRuns: runs },
  );
});
