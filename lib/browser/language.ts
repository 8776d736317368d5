import { createI18n } from '@wxt-dev/i18n';
import { browser } from 'wxt/browser';
import { speak, t } from '@/lib/i18n.ts';
import { localeFor } from '@/lib/locale.ts';

/** Speaks the browser's language from now on, where there is a catalogue of it, else English. Before anything is said. */
export function speakBrowsersLanguage(): void {
  const { t: say } = createI18n();
  speak({
    locale: localeFor(browser.i18n.getUILanguage(), say('language.tag')),
    say: (key, count, values) => (count === null ? say(key, values) : say(key, count, values)),
  });
}

/** Tells the browser in which language and direction this page is written, which is that of the catalogue and not always its own. */
export function markPage(): void {
  document.documentElement.lang = t('language.tag');
  document.documentElement.dir = t('language.direction');
}
