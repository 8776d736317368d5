import { expect, it } from 'vitest';
import { keptEntries } from '../../lib/panel/kept-entries.ts';
import { lookupEntry, taskEntry } from './sample-entry.ts';
import { sampleRecord } from './sample-record.ts';

it('keeps the object of what says the same as before, and takes what is new or says something else', () => {
  const read = () => [taskEntry(sampleRecord({ key: 'one' })), taskEntry(sampleRecord({ key: 'two' }))];
  const [before, now] = [read(), [taskEntry(sampleRecord({ key: 'new' })), ...read()]];
  const [, , two] = now;
  if (two?.is === 'task') two.record.tries += 1;
  const [added, kept, changed] = keptEntries(before, now);
  expect(added).toBe(now[0]);
  expect(kept).toBe(before[0]);
  expect(changed).toBe(two);
});

it('does not take a lookup for a task of the same name', () => {
  const task = taskEntry(sampleRecord({ key: 'same' }));
  const lookup = lookupEntry(3, {}, 'same');
  expect(keptEntries([task], [lookup])[0]).toBe(lookup);
});
