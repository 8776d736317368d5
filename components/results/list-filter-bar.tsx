import { type ListFilter, statusFilters, statusFilterWords } from '@/lib/history/task-filter.ts';
import { t } from '@/lib/i18n.ts';

interface Props {
  filter: ListFilter;
  onFilter: (filter: ListFilter) => void;
  /** Leads from the search box into the list. */
  onDown: () => void;
}

/** What the list is narrowed to: words, how a task stands, and whether it was seen. */
export function ListFilterBar({ filter, onFilter, onDown }: Props) {
  return (
    <search class="list-filter">
      <input
        type="search"
        class="field"
        aria-label={t('results.search')}
        title={t('results.search_finds')}
        placeholder={t('results.search_here')}
        autocomplete="off"
        spellcheck={false}
        value={filter.words}
        onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onDown();
        }}
      />
      <select
        class="field"
        aria-label={t('results.status')}
        value={filter.status}
        onChange={(event) => {
          const status = statusFilters.find((name) => name === event.currentTarget.value) ?? 'all';
          onFilter({ ...filter, status });
        }}
      >
        {statusFilters.map((name) => (
          <option key={name} value={name}>
            {statusFilterWords(name)}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="button toggle"
        aria-pressed={filter.unseen}
        onClick={() => onFilter({ ...filter, unseen: !filter.unseen })}
      >
        {t('results.unseen')}
      </button>
    </search>
  );
}
