import type { ComponentProps } from 'preact';
import { lazy, useLazySoon } from '@/components/lazy.ts';
import type { PanelNews } from './panel-news.tsx';

const panelNews = lazy(() => import('./panel-news.tsx'));

/** What tells of news, once the page is drawn. A component by itself, so that its coming draws nothing else anew. */
export function SoonNews(props: ComponentProps<typeof PanelNews>) {
  const news = useLazySoon(panelNews);
  return news && <news.PanelNews {...props} />;
}
