import type { ComponentChildren } from 'preact';
import { useSettled } from '@/components/settled.ts';
import { hitWords, searchingWords } from '@/lib/history/search-words.ts';
import type { Search } from '@/lib/history/task-search.ts';
import { sentences, t } from '@/lib/i18n.ts';
import { tasksWords } from '@/lib/results/result-titles.ts';

interface Props {
  search: Search | null;
  /** How many lines the list has. */
  found: number;
  /** How many tasks there are in all; `null` while they are being read. */
  all: number | null;
  isNarrowed: boolean;
  onClear: () => void;
  children: ComponentChildren;
}

/** How many were found, how far the search is, and the way out of it. It has its height always, so that the list does not move. */
export function SearchLine({ search, found, all, isNarrowed, onClear, children }: Props) {
  const searching = search ? searchingWords(search) : '';
  const words = isNarrowed ? hitWords(found, search) : all === null ? '' : tasksWords(all);
  const said = useSettled(searching === '' && isNarrowed ? words : '', 600);
  return (
    <div class="search-line">
      <span class="soft">{searching === '' ? words : sentences(searching, words)}</span>
      <span class="unseen-words" role="status">
        {said}
      </span>
      {isNarrowed && (
        <button type="button" class="text-button" onClick={onClear}>
          {t('action.clear')}
        </button>
      )}
      <span class="spring" />
      {children}
    </div>
  );
}
