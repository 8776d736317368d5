import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useRowWindow } from '@/components/scroll/row-window.ts';
import { useTextScale } from '@/components/scroll/scroll-scale.ts';
import { type Entry, entryKey } from '@/lib/entry.ts';
import { placeOf, shownKey } from '@/lib/entry-route.ts';
import { t } from '@/lib/i18n.ts';
import { listMove } from '@/lib/list-keys.ts';
import type { TaskRecord } from '@/lib/record.ts';
import type { Route } from '@/lib/route.ts';
import type { Standing } from '@/lib/standing.ts';
import { EntryLink } from './entry-link.tsx';

interface Props {
  entries: readonly Entry[];
  route: Route;
  restingOf: (lookupId: string) => readonly TaskRecord[];
  standing: Standing;
  addressOf: (route: Route) => string;
  viewport: RefObject<HTMLDivElement | null>;
}

/** At the usual size of text, and of two lines, in CSS pixels: the styles make the probe wider for more. */
const plainRowHeight = 56;

/**
 * All that was asked for, each a link: only the rows in view are drawn. Tab leads to one of them, the arrows, Home and End from one to the
 * next, Enter opens it.
 */
export function EntryLinks({ entries, route, restingOf, standing, addressOf, viewport }: Props) {
  const { probe, scale } = useTextScale();
  const rowHeight = Math.round(plainRowHeight * scale);
  const rows = useRowWindow(viewport, entries.length, rowHeight);
  const [focusKey, setFocusKey] = useState<string | null>(null);
  const mustFocus = useRef(false);

  const selected = placeOf(route, entries);
  const focused = focusKey === null ? -1 : entries.findIndex((entry) => entryKey(entry) === focusKey);
  const tabPlace = focused >= 0 ? focused : Math.max(0, selected);
  const drawn = Array.from({ length: rows.end - rows.first }, (_, n) => rows.first + n);
  // The row that has the focus stays, or the focus would be lost when it scrolls away.
  if (tabPlace < entries.length && !drawn.includes(tabPlace)) drawn.push(tabPlace);

  useLayoutEffect(() => {
    if (!mustFocus.current) return;
    mustFocus.current = false;
    viewport.current?.querySelector<HTMLElement>('a[tabindex="0"]')?.focus({ preventScroll: true });
  });
  const key = shownKey(route);
  useLayoutEffect(() => {
    if (selected >= 0) rows.reveal(selected);
  }, [key, selected >= 0]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const page = Math.floor((viewport.current?.clientHeight ?? 0) / rowHeight);
    const place = listMove(event.key, tabPlace, entries.length, page);
    const next = place === null ? undefined : entries[place];
    if (place === null || !next) return;
    event.preventDefault();
    mustFocus.current = true;
    setFocusKey(entryKey(next));
    rows.reveal(place);
    // Where there is little height the pane around the list scrolls too.
    viewport.current?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <div class="entry-links" ref={viewport}>
      <span class="text-probe" ref={probe} aria-hidden="true" />
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari and VoiceOver drop the role of a list that is drawn without bullets */}
      <ul class="tasks" role="list" aria-label={t('entries.tasks')} style={{ height: `${rows.height}px` }}>
        {drawn.map((place) => {
          const entry = entries[place];
          if (!entry) return null;
          return (
            <EntryLink
              key={entryKey(entry)}
              entry={entry}
              resting={entry.is === 'lookup' ? restingOf(entry.id) : []}
              standing={standing}
              address={addressOf}
              isSelected={place === selected}
              isTabStop={place === tabPlace}
              place={place}
              count={entries.length}
              top={rows.top + (place - rows.first) * rowHeight}
              height={rowHeight}
              onFocus={setFocusKey}
              onKeyDown={onKeyDown}
            />
          );
        })}
      </ul>
    </div>
  );
}
