import { keepWords } from './history/storage-words.ts';
import { keyPart, listed, sentences, t } from './i18n.ts';
import { leftToPerson, type Managed, type SettingsInForce } from './managed.ts';
import type { SettingsPart } from './settings-file.ts';
import { readSettingsFile } from './settings-from-file.ts';
import { beginningOf } from './text/beginning.ts';
import { plainWithMarks } from './text/hidden-characters.ts';

/** What came of a file of settings. */
export interface SettingsOffer {
  /** What it would set, some of it anew; `null` where it would change nothing. */
  part: SettingsPart | null;
  good: boolean;
  /** Why it changes nothing, and what of it was left out; empty for nothing to tell. */
  words: string;
}

/** Reads a file that a person chose, and takes of it what the organisation leaves to them. */
export async function offerOf(
  file: Parameters<typeof readSettingsFile>[0],
  settings: SettingsInForce,
  managed: Managed,
): Promise<SettingsOffer> {
  const given = await readSettingsFile(file);
  if (!given.ok) return { part: null, good: false, words: t(`settings_file.refused_${keyPart(given.reason)}`) };
  const part = leftToPerson(given.part, managed);
  const isLess = Object.keys(part).length < Object.keys(given.part).length;
  const leftOut = sentences(leftOutWords(given.leftOut), isLess ? t('managed.left_out') : '').trim();
  if (changeLines(settings, part).length > 0) return { part, good: true, words: leftOut };
  return { part: null, good: true, words: sentences(t('settings_file.same'), leftOut) };
}

/** What a file would set anew, a line a setting: "Keep results for: 30 days". */
export function changeLines(
  settings: SettingsInForce,
  { notifications, keepDays, theme, singleKeys }: SettingsPart,
): string[] {
  const lines: string[] = [];
  if (notifications !== undefined && notifications !== settings.notifications) {
    lines.push(t('list.about', { what: t('options.notifications'), words: onOff(notifications) }));
  }
  if (keepDays !== undefined && keepDays !== settings.keepDays) {
    lines.push(t('list.about', { what: t('options.keep_for'), words: keepWords(keepDays) }));
  }
  if (theme !== undefined && theme !== settings.theme) {
    lines.push(t('list.about', { what: t('options.theme'), words: t(`options.theme_${theme}`) }));
  }
  if (singleKeys !== undefined && singleKeys !== settings.singleKeys) {
    lines.push(t('list.about', { what: t('options.single_keys'), words: onOff(singleKeys) }));
  }
  return lines;
}

function onOff(isOn: boolean): string {
  return t(isOn ? 'settings_file.on' : 'settings_file.off');
}

const namesShown = 3;
const nameLength = 40;

/** The names in a file that are no settings, the first few of them; empty without any. */
export function leftOutWords(names: readonly string[]): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, namesShown).map((name) => `“${plainWithMarks(beginningOf(name, nameLength))}”`);
  const more = names.length - shown.length;
  return t('settings_file.left_out', {
    names: listed(more > 0 ? [...shown, t('entries.and_more', { count: more })] : shown),
  });
}
