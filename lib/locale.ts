/** The language that numbers and dates are told in, as in BCP 47. Ambient, as the time zone is: whoever starts the product sets it once. */
let spoken = 'en';

export function setLocale(locale: string): void {
  spoken = locale;
}

/** A format made once for the language that is spoken, and anew only where that changes: to make one takes longer than to use it. */
export function perLocale<T>(make: (locale: string) => T): () => T {
  let made: { locale: string; format: T } | null = null;
  return () => {
    if (made?.locale !== spoken) made = { locale: spoken, format: make(spoken) };
    return made.format;
  };
}

const numbers = perLocale((locale) => new Intl.NumberFormat(locale));

/** A number as people who speak the language write it: "1,204". */
export function formatNumber(value: number): string {
  return numbers().format(value);
}

const percents = perLocale((locale) => new Intl.NumberFormat(locale, { style: 'percent' }));

/** A share from 0 to 1 in percent: "12%". */
export function formatPercent(share: number): string {
  return percents().format(share);
}

/**
 * The language for numbers and dates: that of the browser, with its region, where the catalogue is in the same language, else the
 * catalogue's own, so that no date is in another language than the words around it. Firefox has names for its own languages that are none
 * of BCP 47, such as `ja-JP-mac`.
 */
export function localeFor(ofBrowser: string, ofCatalogue: string): string {
  try {
    const { language } = new Intl.Locale(ofBrowser);
    return language === new Intl.Locale(ofCatalogue).language ? ofBrowser : ofCatalogue;
  } catch {
    return ofCatalogue;
  }
}
