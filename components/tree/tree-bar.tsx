import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '@/components/icon.tsx';
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
        aria-label="Search in the tree"
        placeholder="Search"
        value={query}
        onInput={(event) => search.search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        class="icon-button tree-previous"
        aria-label="Previous match"
        title="Previous match (Shift+Enter)"
        disabled={!found?.length}
        onClick={() => onStep(-1)}
      >
        <Icon name="chevron" />
      </button>
      <button
        type="button"
        class="icon-button tree-next"
        aria-label="Next match"
        title="Next match (Enter)"
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
        Expand all
      </button>
      <button type="button" class="button quiet" onClick={() => onOpenAll(false)}>
        Collapse all
      </button>
    </div>
  );
}

function foundWords({ query, found }: TreeFound, current: number): string {
  if (query === '') return '';
  if (found === undefined) return 'Searching…';
  if (found.length === 0) return 'Not found';
  const count = found.length.toLocaleString('en-GB');
  const place = placeIn(found, current);
  return found[place] === current ? `${(place + 1).toLocaleString('en-GB')} of ${count}` : `${count} found`;
}
