import { keepWords } from './history/storage-words.ts';
import { keyPart, listed, t } from './i18n.ts';
import type { SettingsInForce } from './managed.ts';
import type { SettingsPart } from './settings-file.ts';
import type { SettingsRefusal } from './settings-from-file.ts';
import { beginningOf } from './text/beginning.ts';
import { plainWithMarks } from './text/hidden-characters.ts';

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

/** Why a file was refused, in a sentence. */
export function refusalWords(reason: SettingsRefusal): string {
  return t(`settings_file.refused_${keyPart(reason)}`);
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
