import { useEffect, useRef } from 'preact/hooks';
import { useLazy, useLazyOrFailed, useSoon } from '@/components/lazy.ts';
import { PartMissing } from '@/components/part-missing.tsx';
import type { Entry } from '@/lib/entry.ts';
import { shownKey } from '@/lib/entry-route.ts';
import type { History } from '@/lib/history/history-store.ts';
import type { ListFilter } from '@/lib/history/task-filter.ts';
import { t } from '@/lib/i18n.ts';
import type { Route } from '@/lib/route.ts';
import type { Standing } from '@/lib/standing.ts';
import { Coming } from './coming.tsx';
import { HomePage } from './home-page.tsx';
import type { PageActions } from './page-actions.ts';
import { resultsDetail } from './results-detail.ts';
import { shownPage } from './shown-part.ts';

interface Props {
  route: Route;
  history: History | null;
  /** What the search and the filter let through. */
  entries: readonly Entry[];
  filter: ListFilter;
  standing: Standing;
  actions: PageActions;
}

/** The right of the results page: what its address leads to. */
export function DetailPane(props: Props) {
  const { route, actions } = props;
  const pane = useRef<HTMLElement>(null);
  const shown = shownKey(route);
  useEffect(() => {
    pane.current?.scrollTo(0, 0);
  }, [shown]);
  useEffect(() => {
    if (route.show === 'home') actions.opened(new Set());
  }, [route.show]);
  return (
    <main class="detail-pane" ref={pane}>
      {route.show !== 'home' && (
        <a class="home-link" href={actions.addressOf({ show: 'home' })}>
          {t('results.all_tasks')}
        </a>
      )}
      <Shown key={shown} {...props} />
    </main>
  );
}

function Shown({ route, history, entries, filter, standing, actions }: Props) {
  const isPage = route.show !== 'home';
  const [page, noPage] = useLazyOrFailed(shownPage, isPage);
  // Fetched beside the page around it, and not after that.
  useLazy(resultsDetail, isPage);
  useSoon(shownPage, resultsDetail);
  if (!isPage) {
    const hasAny = history !== null && history.records.size > 0;
    // Said once it is known, so that it need not be taken back.
    if (!hasAny && !history?.whole) return null;
    return <HomePage isEmpty={!hasAny} hasKey={standing.account !== null} actions={actions} />;
  }
  if (noPage) return <PartMissing />;
  if (!history || !page) return <Coming />;
  return <page.ShownPage {...{ route, history, entries, filter, standing, actions }} />;
}
