import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unmanaged } from '@/lib/managed.ts';
import { defaultSettings, keepChoices, type Settings, settingsPartSchema } from '@/lib/settings.ts';
import { settingsAsText } from '@/lib/settings-file.ts';
import { readSettingsFile, settingsFromText } from '@/lib/settings-from-file.ts';
import { changeLines, leftOutWords, offerOf } from '@/lib/settings-words.ts';

const format = 'task-results-settings';
const fileOf = (settings: unknown, other: object = {}) => JSON.stringify({ format, version: 1, settings, ...other });

describe('fault 33: a settings file', () => {
  test.each<[string, Settings]>(
    keepChoices.map((keepDays) => [
      String(keepDays),
      {
        notifications: keepDays !== 7,
        keepDays,
        theme: keepDays === 7 ? 'dark' : 'system',
        singleKeys: keepDays === 7,
      },
    ]),
  )('gives back what was set, results kept for %s days', (_, settings) => {
    expect(settingsFromText(settingsAsText(settings))).toEqual({ ok: true, part: settings, leftOut: [] });
  });

  test.each([
    ['empty', ''],
    ['no JSON', '{"format":'],
    ['HTML', '<!doctype html><title>No</title>'],
    ['null', 'null'],
    ['a list', '[]'],
    ["another program's", '{"settings":{"keepDays":7}}'],
    ['without settings', JSON.stringify({ format, version: 1 })],
    ['with a list of settings', fileOf(['keepDays'])],
    ['that sets nothing', fileOf({})],
    ['with nothing but a key', fileOf({ apiKey: 'om_made_up_0001' })],
    ['of version "1"', fileOf({ keepDays: 7 }, { version: '1' })],
  ])('is refused when it is %s', (_, text) => {
    expect(settingsFromText(text)).toEqual({ ok: false, reason: 'not-settings' });
  });

  test('of a newer version is refused as that', () => {
    expect(settingsFromText(fileOf({ keepDays: 7 }, { version: 2 }))).toEqual({ ok: false, reason: 'newer' });
  });

  test.each([
    [{ keepDays: 8 }],
    [{ keepDays: '7' }],
    [{ notifications: 'yes' }],
    [{ notifications: null }],
    [{ theme: 'sepia' }],
    [{ notifications: true, keepDays: -1 }],
  ])('is refused whole for one value that does not exist: %j', (settings) => {
    expect(settingsFromText(fileOf(settings))).toEqual({ ok: false, reason: 'bad-value' });
  });

  test('is rid of a key and of the names of prototypes, and the rest of it holds', () => {
    const settings =
      '{"keepDays":30,"apiKey":"om_made_up_0001","constructor":{"keepDays":7},"__proto__":{"notifications":true}}';
    const read = settingsFromText(`{"format":"${format}","version":1,"key":"om_made_up_0002","settings":${settings}}`);
    expect(read).toMatchObject({ ok: true, part: { keepDays: 30 } });
    expect(read.ok && Object.keys(read.part)).toEqual(['keepDays']);
    expect(read.ok && read.part.notifications).toBeUndefined();
    expect(read.ok && read.leftOut).toEqual(expect.arrayContaining(['key', 'apiKey', 'constructor']));
    expect(Object.hasOwn(Object.prototype, 'notifications')).toBe(false);
  });

  test('of 50 MB is not even opened', async () => {
    const file = { size: 50 * 1024 * 1024, text: () => Promise.reject(new Error('It was opened.')) };
    expect(await readSettingsFile(file)).toEqual({ ok: false, reason: 'too-large' });
  });

  test('that can no longer be read is said to be so', async () => {
    const file = { size: 100, text: () => Promise.reject(new Error('It is gone.')) };
    expect(await readSettingsFile(file)).toEqual({ ok: false, reason: 'unreadable' });
  });

  test('whatever it holds, sets good values or nothing, and never throws', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((settings) => fileOf(settings)),
    );
    fc.assert(
      fc.property(text, (given) => {
        const read = settingsFromText(given);
        if (read.ok) expect(settingsPartSchema.parse(read.part)).toEqual(read.part);
      }),
    );
  });
});

test('what a file would change is told, and only that', () => {
  expect(
    changeLines(defaultSettings, { notifications: true, keepDays: null, theme: 'dark', singleKeys: false }),
  ).toEqual([
    'Notifications: on',
    'Keep results for: For ever',
    'Theme: Dark',
    'Let / and ? act as shortcuts by themselves: off',
  ]);
  expect(changeLines(defaultSettings, { ...defaultSettings })).toEqual([]);
});

test('names that are no settings are told shortly, with what hides in them marked', () => {
  expect(leftOutWords([])).toBe('');
  const words = leftOutWords(['a\u202eb', 'x'.repeat(5_000), 'c', 'd', 'e']);
  expect(words).not.toContain('\u202e');
  expect(words).toContain('and 2 more');
  expect(words.length).toBeLessThan(250);
});

describe('what comes of a chosen file', () => {
  const offer = (text: string, managed = unmanaged) =>
    offerOf({ size: text.length, text: async () => text }, defaultSettings, managed);

  test('is what it would change, and the names in it that are no settings', async () => {
    const { part, good, words } = await offer(fileOf({ keepDays: 7, apiKey: 'om_made_up_0001' }));
    expect([part, good]).toEqual([{ keepDays: 7 }, true]);
    expect(words).toContain('“apiKey”');
    expect((await offer(fileOf({ keepDays: 7 }))).words).toBe('');
  });

  test('is nothing where all is so already, or it is refused, and it says which', async () => {
    expect(await offer(fileOf(defaultSettings))).toMatchObject({
      part: null,
      good: true,
      words: expect.stringMatching(/already/),
    });
    expect(await offer('[]')).toMatchObject({ part: null, good: false });
  });

  test('is without what the organisation set, and says so', async () => {
    const managed = { ...unmanaged, keepDays: 30 };
    const { part, words } = await offer(fileOf({ keepDays: 7, theme: 'dark' }), managed);
    expect(part).toEqual({ theme: 'dark' });
    expect(words).toMatch(/organi[sz]ation/);
    expect(await offer(fileOf({ keepDays: 7 }), managed)).toMatchObject({ part: null, good: true });
  });
});
