import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '@/components/icon.tsx';
import { t } from '@/lib/i18n.ts';
import { placeIn } from '@/lib/tree/tree-place.ts';
import type { TreeFound } from './tree-found.ts';

interface Props {
  search: TreeFound;
  current: number;
  /** What was just done, in words; empty for nothing. */
  said: string;
  /** Called once for each search that has found something. */
  onFirst: (found: readonly number[]) => void;
  onStep: (direction: 1 | -1) => void;
  onOpenAll: (isToOpen: boolean) => void;
}

/** Search in the tree, and opening and closing all of it. */
export function TreeBar({ search, current, said, onFirst, onStep, onOpenAll }: Props) {
  const { query, found } = search;
  const told = useRef(found);
  useEffect(() => {
    if (found === undefined || found === told.current) return;
    told.current = found;
    if (found.length > 0) onFirst(found);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      onStep(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      search.search('');
    }
  };

  return (
    <div class="tree-bar">
      <input
        type="search"
        class="field"
        aria-label={t('tree.search')}
        placeholder={t('tree.search_here')}
        value={query}
        onInput={(event) => search.search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        class="icon-button tree-previous"
        aria-label={t('tree.previous')}
        title={t('tree.previous_by_key')}
        disabled={!found?.length}
        onClick={() => onStep(-1)}
      >
        <Icon name="chevron" />
      </button>
      <button
        type="button"
        class="icon-button tree-next"
        aria-label={t('tree.next')}
        title={t('tree.next_by_key')}
        disabled={!found?.length}
        onClick={() => onStep(1)}
      >
        <Icon name="chevron" />
      </button>
      <span class="tree-said" role="status">
        {said || foundWords(search, current)}
      </span>
      <span class="spring" />
      <button type="button" class="button quiet" onClick={() => onOpenAll(true)}>
        {t('tree.expand_all')}
      </button>
      <button type="button" class="button quiet" onClick={() => onOpenAll(false)}>
        {t('tree.collapse_all')}
      </button>
    </div>
  );
}

function foundWords({ query, found }: TreeFound, current: number): string {
  if (query === '') return '';
  if (found === undefined) return t('tree.searching');
  if (found.length === 0) return t('tree.not_found');
  const place = placeIn(found, current);
  return found[place] === current
    ? t('tree.place', { place: place + 1, count: found.length })
    : t('tree.found', found.length);
}
