import { describe, expect, it } from 'vitest';
import { idLimit } from '@/lib/ids/id-places.ts';
import { requestInputs } from '@/lib/request-inputs.ts';

const letters = (count: number) => 'a'.repeat(count);
const list = (count: number) => Array.from({ length: count }, (_, place) => `task_${place}`);
const erased = (keys: string[], lookupIds: string[]) => ({ what: { keys, lookupIds } });

describe('the worker takes as much as it can carry out, and no more', () => {
  it.each([
    ['lookUp', { ids: list(idLimit) }, { ids: list(idLimit + 1) }],
    ['lookUp', { ids: list(1) }, { ids: [] }],
    ['checkAgain', { keys: list(200_000) }, { keys: list(200_001) }],
    ['checkAgain', { keys: [letters(128)] }, { keys: [letters(129)] }],
    ['cancelLookup', { lookupId: letters(256) }, { lookupId: letters(257) }],
    ['erase', erased([], list(idLimit)), erased([], list(idLimit + 1))],
    ['erase', erased([], [letters(256)]), erased([], [letters(257)])],
    ['undoErase', { erasureId: letters(128) }, { erasureId: letters(129) }],
    ['saveKey', { key: letters(10_240) }, { key: letters(10_241) }],
  ] as const)('%s, case %#', (name, most, more) => {
    expect(requestInputs[name].safeParse(most).success).toBe(true);
    expect(requestInputs[name].safeParse(more).success).toBe(false);
  });
});
