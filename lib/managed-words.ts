import { keepWords } from './history/storage-words.ts';
import { listed, t } from './i18n.ts';
import type { Managed } from './managed.ts';

/** What an organisation set, a line a setting: "Exports: off". Empty where it set nothing. */
export function managedLines({ account, keepDays, notifications, exports, contextMenu }: Managed): string[] {
  const about = (what: string, words: string | undefined) =>
    words === undefined ? [] : [t('list.about', { what, words })];
  return [
    ...(account ? [t('managed.key_set')] : []),
    ...about(t('options.keep_for'), keepDays === undefined ? undefined : keepWords(keepDays)),
    ...about(t('options.notifications'), switchWords(notifications)),
    ...about(t('managed.exports'), switchWords(exports)),
    ...about(t('permission.menu'), switchWords(contextMenu)),
  ];
}

/** What of a policy is ignored, in a sentence; empty where nothing is. The names alone: a value may be most of a key. */
export function ignoredWords({ ignored }: Managed): string {
  return ignored.length === 0 ? '' : t('managed.ignored', { names: listed(ignored) });
}

function switchWords(isOn: boolean | undefined): string | undefined {
  return isOn === undefined ? undefined : t(isOn ? 'settings_file.on' : 'settings_file.off');
}
