import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftToPerson, type Managed, managedSchema, policyNames, unmanaged, withManaged } from '@/lib/managed.ts';
import { ignoredWords, managedLines } from '@/lib/managed-words.ts';
import { type Kept, keptOf, type Policy, policyFrom } from '@/lib/policy.ts';
import { defaultSettings } from '@/lib/settings.ts';
import { noon } from './sample-record.ts';

const theirKey = 'om_made_up_organisation_4821';
const nothing = policyFrom({});

let ids = 0;
const ports = {
  now: () => noon,
  newId: () => `id-${++ids}`,
  digest: async (text: string) => createHash('sha256').update(text).digest('hex'),
};
const nothingKept: Kept = { managed: unmanaged, mark: '' };
const kept = (policy: Partial<Policy>, before = nothingKept) => keptOf({ ...nothing, ...policy }, before, ports);
const managed = async (policy: Partial<Policy>) => (await kept(policy)).managed;

describe('a policy', () => {
  test('that says nothing sets nothing', async () => {
    expect(await managed({})).toEqual(unmanaged);
    expect(withManaged(defaultSettings, unmanaged)).toEqual(defaultSettings);
    expect(managedLines(unmanaged)).toEqual([]);
    expect(ignoredWords(unmanaged)).toBe('');
  });

  test('is read by its names, and what else is in it is left', () => {
    const given = { apiKey: ` ${theirKey}\n`, keepDays: 14, notifications: true, exports: false, contextMenu: false };
    expect(policyFrom({ ...given, theme: 'dark' })).toEqual({ ...given, apiKey: theirKey, ignored: [] });
  });

  test.each([
    [0, null],
    [1, 1],
    [3650, 3650],
  ])('of %s days keeps results for %s', (keepDays, kept) => {
    expect(policyFrom({ keepDays })).toMatchObject({ keepDays: kept, ignored: [] });
  });

  test.each([
    ['apiKey', ''],
    ['apiKey', 'two words'],
    ['apiKey', '••••••••'],
    ['apiKey', 12],
    ['apiKey', null],
    ['apiKey', ['om_1']],
    ['keepDays', -1],
    ['keepDays', 3651],
    ['keepDays', 1.5],
    ['keepDays', '30'],
    ['keepDays', null],
    ['notifications', 'true'],
    ['notifications', 1],
    ['exports', 'no'],
    ['contextMenu', {}],
  ])('with %s as %j is ignored in that alone', (name, value) => {
    const good = { apiKey: theirKey, keepDays: 7, notifications: false, exports: false, contextMenu: false };
    const policy = policyFrom({ ...good, [name]: value });
    expect(policy).toEqual({ ...good, [name]: undefined, ignored: [name] });
  });

  test('of any kind is read without a fault, and what is ignored is told by its name alone', async () => {
    const anything = fc.dictionary(fc.constantFrom(...policyNames, '__proto__', 'constructor'), fc.anything());
    await fc.assert(
      fc.asyncProperty(anything, async (given) => {
        const policy = policyFrom(given);
        const known = policyNames.filter((name) => Object.hasOwn(given, name) && given[name] !== undefined);
        expect(known).toEqual(expect.arrayContaining(policy.ignored));
        expect(managedSchema.safeParse((await kept(policy)).managed).success).toBe(true);
      }),
    );
    const masked = await managed(policyFrom({ apiKey: 'sk_1234 sk_5678', keepDays: 9999 }));
    expect(ignoredWords(masked)).toContain('ignored: apiKey, keepDays.');
    expect(JSON.stringify(masked)).not.toMatch(/sk_|9999/);
  });
});

describe('a key of the organisation', () => {
  test('is kept nowhere, neither itself nor its end', async () => {
    const known = await managed({ apiKey: theirKey });
    expect(known.account).toMatchObject({ lastFour: '', savedAt: noon, refusedAt: null });
    expect(JSON.stringify(known)).not.toContain(theirKey);
    expect(managedLines(known)).toEqual(['An API key, which is not shown']);
  });

  test('that stays the same stays what it is, refused or not', async () => {
    const first = await kept({ apiKey: theirKey });
    const { account } = first.managed;
    const refused: Managed = { ...first.managed, account: account && { ...account, refusedAt: noon } };
    expect(await kept({ apiKey: theirKey, exports: false }, { ...first, managed: refused })).toEqual({
      ...first,
      managed: { ...refused, exports: false },
    });
  });

  test('that changes is a new one, and so is one that comes back', async () => {
    const first = await kept({ apiKey: theirKey });
    const second = await kept({ apiKey: `${theirKey}x` }, first);
    const third = await kept({ apiKey: theirKey }, second);
    expect(new Set([first, second, third].map(({ managed }) => managed.account?.keyId)).size).toBe(3);
    expect(new Set([first, second, third].map(({ mark }) => mark)).size).toBe(3);
    expect(await kept({}, third)).toEqual(nothingKept);
  });
});

describe('settings', () => {
  test('are the organisation’s before the person’s, also where it says "for ever" or "off"', async () => {
    const own = { ...defaultSettings, notifications: true, keepDays: 30 } as const;
    expect(withManaged(own, await managed({ keepDays: 14 }))).toEqual({ ...own, keepDays: 14 });
    expect(withManaged(own, await managed({ keepDays: null, notifications: false }))).toEqual({
      ...own,
      keepDays: null,
      notifications: false,
    });
  });

  test('that the organisation set are taken out of what a person would set', async () => {
    const part = { notifications: false, keepDays: null };
    expect(leftToPerson(part, unmanaged)).toEqual(part);
    expect(leftToPerson(part, await managed({ keepDays: 14 }))).toEqual({ notifications: false });
    expect(leftToPerson(part, await managed({ notifications: true }))).toEqual({ keepDays: null });
    expect(leftToPerson({}, await managed({ keepDays: null }))).toEqual({});
  });

  test('that are set are told one by one', async () => {
    expect(
      managedLines(await managed({ keepDays: null, notifications: false, exports: true, contextMenu: false })),
    ).toEqual(['Keep results for: For ever', 'Notifications: off', 'Exports: on', 'Context menu: off']);
  });
});

test('the schema for Chromium has the same names and bounds, each with a title and a description', () => {
  const { properties, ...rest } = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
  expect(rest).toEqual({ type: 'object' });
  expect(Object.keys(properties)).toEqual([...policyNames]);
  for (const { title, description } of Object.values<Record<string, string>>(properties)) {
    expect(title).toMatch(/^\p{Lu}/u);
    expect(description).toMatch(/Where it is not set, .*\.$/);
  }
  const { minimum, maximum } = properties.keepDays;
  expect(policyFrom({ keepDays: minimum }).ignored).toEqual([]);
  expect(policyFrom({ keepDays: maximum }).ignored).toEqual([]);
  expect(policyFrom({ keepDays: minimum - 1 }).ignored).toEqual(['keepDays']);
  expect(policyFrom({ keepDays: maximum + 1 }).ignored).toEqual(['keepDays']);
});
