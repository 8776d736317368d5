import { useMemo, useRef } from 'preact/hooks';
import { DataGrid } from '@/components/grid/data-grid.tsx';
import { ColumnChooser } from '@/components/grid/grid-column-chooser.tsx';
import { createBreather } from '@/lib/breather.ts';
import { type ChosenColumns, chosenAfter } from '@/lib/grid/chosen-columns.ts';
import type { Area } from '@/lib/grid/grid-selection.ts';
import { t } from '@/lib/i18n.ts';
import { pastedRows } from '@/lib/results/pasted-rows.ts';
import { rowNamer } from '@/lib/results/row-name.ts';
import { gridSort, namedSort, type RowQuestion } from '@/lib/results/shown-rows.ts';
import { queryFor } from '@/lib/table/filter-rows.ts';
import type { RowsBy, TableRow } from '@/lib/table/model.ts';
import type { FoundRows } from './found-rows.ts';
import { useKeptPlace } from './kept-place.ts';
import type { ResultActions } from './result-actions.ts';
import type { ResultTable } from './result-table.ts';
import { RowCount } from './row-count.tsx';
import { RowsChoice } from './rows-choice.tsx';

interface Props {
  made: ResultTable;
  found: FoundRows | null;
  /** Rows are still being read, searched or sorted. */
  isBusy: boolean;
  /** Whether all tasks are known of which there may be rows. */
  areAll: boolean;
  rowsBy: RowsBy;
  onRowsBy: (rowsBy: RowsBy) => void;
  question: RowQuestion;
  onQuestion: (question: RowQuestion) => void;
  chosen: ChosenColumns;
  onChosen: (chosen: ChosenColumns) => void;
  onSelected: (rows: readonly TableRow[]) => void;
  actions: ResultActions;
  /** Whether more than single cells may be copied. */
  mayExport: boolean;
  /** Whether a row leads to its task. */
  canOpen: boolean;
}

const noRows: readonly TableRow[] = [];

/** The table with what one can ask of it above. */
export function ResultsTable(props: Props) {
  const { made, found, isBusy, question, onQuestion, chosen, onChosen, actions } = props;
  const shown = useMemo(() => new Set(found?.columns.map(({ index }) => index)), [found?.columns]);
  const body = useRef<HTMLDivElement>(null);
  useKeptPlace(body, found?.rows ?? noRows, question);
  const choose = (next: ReadonlySet<number>) => {
    if (found) onChosen(chosenAfter(chosen, found.table.columns, next));
  };
  const copyCells = async (cells: Iterable<string[]>) => {
    await actions.copy(
      await pastedRows(
        cells,
        createBreather(actions.pause, () => performance.now()),
      ),
    );
  };
  const selection = {
    onSelect: (area: Area | null) => props.onSelected(area ? (found?.rows.slice(area.top, area.bottom + 1) ?? []) : []),
  };
  const rowName = useMemo(() => rowNamer(found?.table.columns ?? []), [found?.table.columns]);
  const onlyWith = (text: string) => {
    const words = queryFor(text);
    return words === null || words === question.words ? null : () => onQuestion({ ...question, words });
  };
  const clear = () => onQuestion({ ...question, words: '' });
  return (
    <div class="results-table">
      <div class="table-bar">
        <RowsChoice rowsBy={props.rowsBy} onChange={props.onRowsBy} />
        <input
          type="search"
          class="field table-filter"
          aria-label={t('views.filter')}
          placeholder={t('views.filter')}
          value={question.words}
          onInput={(event) => onQuestion({ ...question, words: event.currentTarget.value })}
        />
        <RowCount loaded={made.loaded} found={found} isBusy={isBusy} areAll={props.areAll} />
        <span class="spring" />
        {found && <ColumnChooser columns={found.table.columns} shown={shown} onChange={choose} />}
      </div>
      {found && found.table.notes.length > 0 && (
        <ul class="table-notes">
          {found.table.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <div ref={body} class="table-body">
        {found ? (
          <DataGrid
            rows={found.rows}
            allRows={found.table.rows}
            columns={found.columns}
            sort={gridSort(found.table.columns, question.sort)}
            onSort={(sort) => onQuestion({ ...question, sort: namedSort(found.table.columns, sort) })}
            onHide={(index) => choose(new Set([...shown].filter((one) => one !== index)))}
            onCopyText={actions.copy}
            onCopyCells={props.mayExport ? copyCells : null}
            onlyWith={onlyWith}
            {...selection}
            {...(props.canOpen && { onOpenTask: actions.openTask, rowName })}
          />
        ) : (
          !made.failed && (
            <div class="coming-rows" aria-busy="true">
              <span class="unseen-words">{t('views.reading')}</span>
            </div>
          )
        )}
        {made.failed && (
          <p class="detail-note" role="alert">
            {t('views.unread')}{' '}
            <button type="button" class="button" onClick={made.tryAgain}>
              {t('action.try_again')}
            </button>
          </p>
        )}
        {found?.rows.length === 0 && !isBusy && (
          <p class="detail-note over-grid">
            {t(question.words.trim() === '' ? 'views.no_tasks' : 'views.no_row')}{' '}
            {question.words.trim() !== '' && (
              <button type="button" class="button" onClick={clear}>
                {t('views.clear_filter')}
              </button>
            )}
          </p>
        )}
      </div>
    </div>
  );
}
