import { t } from '@/lib/i18n.ts';
import { type View, views } from '@/lib/route.ts';

interface Props {
  view: View;
  onView: (view: View) => void;
  /** Prefix of the ids of tabs and panel, unique in the page. */
  id: string;
}

export function tabId(id: string, view: View): string {
  return `${id}-tab-${view}`;
}

export function panelId(id: string): string {
  return `${id}-panel`;
}

/** The ways to look at the results, as ARIA tabs: the arrows lead from one to the next, which shows at once. */
export function ViewTabs({ view, onView, id }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const isMirrored = event.target instanceof Element && getComputedStyle(event.target).direction === 'rtl';
    const at = views.indexOf(view);
    const step = isMirrored ? -1 : 1;
    const places: Partial<Record<string, number>> = {
      ArrowRight: at + step,
      ArrowLeft: at - step,
      Home: 0,
      End: views.length - 1,
    };
    const place = places[event.key];
    const next = place === undefined ? undefined : views.at(place % views.length);
    if (!next) return;
    event.preventDefault();
    document.getElementById(tabId(id, next))?.focus();
    onView(next);
  };
  return (
    <div class="view-tabs" role="tablist" aria-label={t('views.view')}>
      {views.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(id, name)}
          class="view-tab"
          aria-selected={name === view}
          aria-controls={panelId(id)}
          tabIndex={name === view ? 0 : -1}
          onClick={() => onView(name)}
          onKeyDown={onKeyDown}
        >
          {t(`views.as_${name}`)}
        </button>
      ))}
    </div>
  );
}
