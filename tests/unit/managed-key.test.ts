import { beforeEach, expect, test } from 'vitest';
import type { Credentials } from '@/lib/account.ts';
import { noCredentials } from '@/lib/account.ts';
import { KeyIsManaged } from '@/lib/managed.ts';
import { OwnKeyGiven } from '@/lib/own-key.ts';
import { createWorld, type World } from './world/world.ts';

const minute = 60_000;

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

function theirs(value: string, keyId: string): Credentials {
  return {
    key: { value, keyId },
    account: { keyId, lastFour: '', savedAt: world.clock.now(), refusedAt: null },
  };
}

/** As the browser tells that the policy changed. */
async function setPolicy(managed: Credentials): Promise<void> {
  world.kept.managedKey = managed;
  void world.worker.watcher.wake();
  await world.settle();
}

const keysUsed = () => world.openmart.asked.map(({ key }) => key);

test('the organisation’s key goes before the person’s, which is used again when that is gone', async () => {
  world.openmart.scripts.set('task_1', ['PROCESSING']);
  await world.worker.tasks.lookUp(['task_1']);
  await world.advance(minute);
  await setPolicy(theirs('their-key', 'm1'));
  await world.advance(minute);
  await setPolicy(noCredentials);
  await world.advance(minute);
  expect([...new Set(keysUsed())]).toEqual(['key-1', 'their-key']);
  expect(keysUsed().at(-1)).toBe('key-1');
});

test('a 401 of the organisation’s key stops all until it sets another; the person’s is not blamed', async () => {
  world.openmart.scripts.set('task_1', [{ failure: 'bad-key' }]);
  await setPolicy(theirs('their-key', 'm1'));
  await world.worker.tasks.lookUp(['task_1']);
  await world.advance(60 * minute);
  expect(world.openmart.asked).toHaveLength(1);
  expect(world.badge.text).toBe('!');
  expect(world.kept.managedKey.account?.refusedAt).not.toBeNull();
  expect(world.kept.account?.refusedAt).toBeNull();

  world.openmart.scripts.set('task_1', ['COMPLETED']);
  await setPolicy(theirs('their-other-key', 'm2'));
  await world.advance(minute);
  expect(keysUsed()).toEqual(['their-key', 'their-other-key']);
  expect(await world.read('task_1')).toMatchObject({ answer: { status: 'COMPLETED', keyId: 'm2' } });
});

test('a 401 for a key that the policy replaced meanwhile says nothing of the new one', async () => {
  await setPolicy(theirs('their-key', 'm1'));
  world.openmart.scripts.set('task_1', [{ failure: 'bad-key' }, 'COMPLETED']);
  world.latency = 5_000;
  await world.worker.tasks.lookUp(['task_1']);
  await world.advance(1_000);
  world.kept.managedKey = theirs('their-other-key', 'm2');
  await world.advance(minute);
  expect(world.kept.managedKey.account?.refusedAt).toBeNull();
  expect(keysUsed()).toEqual(['their-key', 'their-other-key']);
  expect((await world.read('task_1')).answer?.status).toBe('COMPLETED');
});

test('no key is saved over the organisation’s, not even one that was being tried when its policy came', async () => {
  await setPolicy(theirs('their-key', 'm1'));
  await expect(world.worker.key.saveKey('another-key')).rejects.toThrow(KeyIsManaged);
  world.kept.managedKey = noCredentials;
  world.slow.account = 100;
  const saving = world.worker.key.saveKey('another-key');
  const refused = expect(saving).rejects.toThrow(KeyIsManaged);
  await world.advance(150);
  world.kept.managedKey = theirs('their-key', 'm1');
  await world.advance(minute);
  await refused;
  expect(world.kept.apiKey?.value).toBe('key-1');
});

test('what is tested is the organisation’s key, what is removed is the person’s', async () => {
  await setPolicy(theirs('bad-key-of-theirs', 'm1'));
  expect(await world.worker.key.testKey()).toMatchObject({ failure: 'bad-key' });
  expect(world.kept.managedKey.account?.refusedAt).not.toBeNull();
  await world.worker.key.removeKey();
  expect(world.kept.apiKey).toBeNull();
  expect(world.kept.managedKey.key?.value).toBe('bad-key-of-theirs');
});

test('neither key is ever looked up as an id', async () => {
  await setPolicy(theirs('their-key', 'm1'));
  for (const id of ['KEY-1', 'their-KEY'])
    await expect(world.worker.tasks.lookUp(['task_1', id])).rejects.toThrow(OwnKeyGiven);
  expect(world.openmart.asked).toEqual([]);
});
