import { afterEach, describe, expect, it } from 'vitest';
import { speak, t } from '../../lib/i18n.ts';
import { formatNumber, formatPercent, localeFor } from '../../lib/locale.ts';
import { atTime, exactTime } from '../../lib/task-times.ts';
import { dateWords } from '../../lib/time-words.ts';
import { languageOf, readCatalogue } from '../language/catalogue.ts';

const noon = new Date(2026, 10, 3, 14, 30, 5).getTime();
const yearLater = new Date(2027, 1, 1).getTime();

afterEach(async () => speak(languageOf(await readCatalogue('en'), 'en-GB')));

async function speakAs(locale: string): Promise<void> {
  speak(languageOf(await readCatalogue(locale.slice(0, 2)), locale));
}

describe('numbers and dates', () => {
  it.each([
    ['en-US', '12,345.5', '12%', 'Nov 3, 2026', 'Nov 3', '2:30 PM', 'Nov 3, 2026, 2:30:05 PM'],
    ['en-GB', '12,345.5', '12%', '3 Nov 2026', '3 Nov', '14:30', '3 Nov 2026, 14:30:05'],
    ['de-DE', '12.345,5', '12 %', '3. Nov. 2026', '3. Nov.', '14:30', '03.11.2026, 14:30:05'],
    ['fr-FR', '12 345,5', '12 %', '3 nov. 2026', '3 nov.', '14:30', '3 nov. 2026, 14:30:05'],
    ['es-ES', '12.345,5', '12 %', '3 nov 2026', '3 nov', '14:30', '3 nov 2026, 14:30:05'],
    ['ja-JP', '12,345.5', '12%', '2026年11月3日', '11月3日', '14:30', '2026/11/03 14:30:05'],
  ])('are written in %s as there', async (locale, number, share, day, dayOfThisYear, time, exact) => {
    await speakAs(locale);
    const written = [
      formatNumber(12_345.5),
      formatPercent(0.12),
      dateWords(noon, yearLater),
      dateWords(noon, noon),
      atTime(noon, noon),
      exactTime(noon),
    ];
    // Which of the kinds of space that don't break stands there is up to the version of the browser's data.
    expect(written.map((text) => text.replaceAll(/\s/gu, ' '))).toEqual([
      number,
      share,
      day,
      dayOfThisYear,
      time,
      exact,
    ]);
  });

  it('stand so in texts', async () => {
    await speakAs('de-DE');
    expect(t('count.rows', 12_345)).toBe('12.345 Zeilen');
    await speakAs('en-US');
    expect(t('count.rows', 12_345)).toBe('12,345 rows');
  });
});

it.each([
  ['en', '0 rows', '1 row', '2 rows'],
  ['de', '0 Zeilen', '1 Zeile', '2 Zeilen'],
  ['fr', '0 ligne', '1 ligne', '2 lignes'],
  ['es', '0 filas', '1 fila', '2 filas'],
  ['ja', '0行', '1行', '2行'],
])('%s counts as its speakers do', async (language, ...words) => {
  await speakAs(language);
  expect([0, 1, 2].map((count) => t('count.rows', count))).toEqual(words);
});

describe('the language of numbers and dates', () => {
  it.each([
    ['en-GB', 'en', 'en-GB'],
    ['de-AT', 'de', 'de-AT'],
    ['pt-BR', 'en', 'en'],
    ['ja-JP-mac', 'ja', 'ja'],
    ['', 'en', 'en'],
  ])('of a browser in %j with the words in %s is %s', (ofBrowser, ofCatalogue, expected) => {
    expect(localeFor(ofBrowser, ofCatalogue)).toBe(expected);
  });
});
