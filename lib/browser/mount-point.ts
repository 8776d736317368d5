import { keepPage } from './keep-page.ts';

/** The element of this page that the surface is drawn into. From now on files dropped beside it do not replace the page. */
export function mountPoint(): HTMLElement {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root.');
  keepPage();
  return root;
}
