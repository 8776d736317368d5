import { t } from '../i18n.ts';
import { perLocale } from '../locale.ts';
import type { SettingsInForce } from '../managed.ts';

type KeepDays = SettingsInForce['keepDays'];

/** How long results may be kept, as a person or their organisation chooses it. */
export function keepWords(days: KeepDays): string {
  if (days === null) return t('history.for_ever');
  return days === 365 ? t('history.year') : t('history.days', days);
}

/** What becomes of results in time, in a sentence. */
export function keepSentence(days: KeepDays): string {
  return days === null ? t('history.kept_for_ever') : t('history.kept', { time: keepWords(days) });
}

const exact = perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const round = perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));

/** A size in bytes as people read it: "3.2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return t('history.bytes', Math.round(bytes));
  const size = (unit: number) => (bytes / unit < 10 ? exact() : round()).format(bytes / unit);
  if (bytes < 1_000_000) return t('history.kilobytes', { size: size(1000) });
  return bytes < 1_000_000_000
    ? t('history.megabytes', { size: size(1_000_000) })
    : t('history.gigabytes', { size: size(1_000_000_000) });
}

/** What is stored, in a sentence. `bytes` is `null` where the browser does not say; where no task is left they tell only what it has not yet given back. */
export function storageWords(bytes: number | null, count: number): string {
  if (count === 0) return t('history.none_stored');
  const tasks = t('count.tasks', count);
  return bytes === null ? t('history.stored', { tasks }) : t('history.storage_used', { size: sizeWords(bytes), tasks });
}
