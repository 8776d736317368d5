import type { Settings } from '@/lib/settings.ts';
import { showTheme } from './first-frame.ts';
import { followSettings } from './follow-settings.ts';
import { keepPage } from './keep-page.ts';
import { markPage, speakBrowsersLanguage } from './language.ts';

/**
 * The element of this page that the surface is drawn into. From now on the page speaks the browser's language and wears the chosen theme, and files dropped beside the
 * element do not replace the page. `onSettings` is told what else the settings say, as `followSettings` does.
 */
export function mountPoint(onSettings?: (settings: Settings) => void): HTMLElement {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root.');
  speakBrowsersLanguage();
  markPage();
  followSettings((settings) => {
    showTheme(settings.theme);
    onSettings?.(settings);
  });
  keepPage();
  return root;
}
