import { keepPage } from './keep-page.ts';
import { markPage, speakBrowsersLanguage } from './language.ts';
import { followTheme } from './page-theme.ts';

/**
 * The element of this page that the surface is drawn into. From now on the page speaks the browser's language and wears the chosen theme, and files dropped beside the
 * element do not replace the page.
 */
export function mountPoint(): HTMLElement {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root.');
  speakBrowsersLanguage();
  markPage();
  followTheme();
  keepPage();
  return root;
}
