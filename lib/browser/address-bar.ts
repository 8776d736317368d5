import { browser } from 'wxt/browser';
import type { Suggestion } from '@/lib/address-bar.ts';
import type { AskedPlace } from './pages.ts';

/** Those who answer a person that types into the address bar after the keyword. */
export interface AddressBar {
  /** What Enter would do, in words. */
  hint(text: string): string;
  suggest(text: string): Promise<Suggestion[]>;
  enter(text: string, place: AskedPlace): void;
}

/** Lets the address bar be served. The listeners stand at once. */
export function serveAddressBar({ hint, suggest, enter }: AddressBar): void {
  const say = (text: string) => void browser.omnibox.setDefaultSuggestion({ description: written(hint(text)) });
  say('');
  // Firefox shows what was said before the last key, so there it is the same for any text. Seen in 153.
  const follow = import.meta.env.FIREFOX ? () => {} : say;
  browser.omnibox.onInputStarted.addListener(() => follow(''));
  browser.omnibox.onInputChanged.addListener((text, show) => {
    follow(text);
    suggest(text).then(
      (found) => show(found.map(({ content, description }) => ({ content, description: written(description) }))),
      console.error,
    );
  });
  browser.omnibox.onInputEntered.addListener(enter);
}

/** Chromium reads descriptions as XML, and refuses those that are not well-formed; Firefox shows them as they are. */
function written(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
