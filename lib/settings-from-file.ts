import * as z from 'zod/mini';
import { defaultSettings, settingsPartSchema } from './settings.ts';
import { format, type SettingsPart, version } from './settings-file.ts';

/** The largest file that is read, in bytes: many times what all settings take. */
const sizeLimit = 65_536;

/** Why a file sets nothing. */
export type SettingsRefusal = 'too-large' | 'unreadable' | 'not-settings' | 'newer' | 'bad-value';

/** What a file sets, all of it good, and the names in it that are no settings. */
type SettingsFile = { ok: true; part: SettingsPart; leftOut: string[] } | { ok: false; reason: SettingsRefusal };

/** Reads a file that a person chose; one that is too large is not even opened. */
export async function readSettingsFile(file: { size: number; text(): Promise<string> }): Promise<SettingsFile> {
  if (file.size > sizeLimit) return { ok: false, reason: 'too-large' };
  const text = await file.text().catch(() => null);
  return text === null ? { ok: false, reason: 'unreadable' } : settingsFromText(text);
}

const envelope = z.lazy(() =>
  z.looseObject({
    format: z.literal(format),
    version: z.number(),
    settings: z.looseObject({}),
  }),
);

/** What the text of a file sets. Either all that it sets is good, or it is refused whole. */
export function settingsFromText(text: string): SettingsFile {
  const read = envelope.safeParse(parsed(text));
  if (!read.success) return { ok: false, reason: 'not-settings' };
  const { format: _, version: written, settings, ...rest } = read.data;
  if (written > version) return { ok: false, reason: 'newer' };
  const given = Object.entries(settings);
  const part = settingsPartSchema.safeParse(Object.fromEntries(given.filter(([name]) => isSetting(name))));
  if (!part.success) return { ok: false, reason: 'bad-value' };
  if (Object.keys(part.data).length === 0) return { ok: false, reason: 'not-settings' };
  const names = [...Object.keys(rest), ...Object.keys(settings)];
  return { ok: true, part: part.data, leftOut: names.filter((name) => !isSetting(name)) };
}

function isSetting(name: string): boolean {
  return Object.hasOwn(defaultSettings, name);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
