import { useOwnId } from '@/components/own-id.ts';
import '@/components/grid/grid.css';
import './detail.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ExportsOff } from '@/components/exports-off.tsx';
import { lazy, useLazyOrFailed, useSoon } from '@/components/lazy.ts';
import { PartMissing } from '@/components/part-missing.tsx';
import { type ChosenColumns, exportedColumns, shownColumns } from '@/lib/grid/chosen-columns.ts';
import { t } from '@/lib/i18n.ts';
import type { TaskRecord } from '@/lib/record.ts';
import { resultTasks } from '@/lib/results/result-task.ts';
import { ResultTexts } from '@/lib/results/result-texts.ts';
import type { RowQuestion } from '@/lib/results/shown-rows.ts';
import { viewAtFirst } from '@/lib/results/view-at-first.ts';
import type { View } from '@/lib/route.ts';
import { sameArray } from '@/lib/same-array.ts';
import { obstacleOf, type Standing } from '@/lib/standing.ts';
import type { RowsBy, TableRow } from '@/lib/table/model.ts';
import { useChosenColumns } from './chosen-columns.ts';
import { ExportControl, type ExportScope } from './export-control.tsx';
import { type FoundRows, useFoundRows } from './found-rows.ts';
import type { ResultActions } from './result-actions.ts';
import { useResultTable } from './result-table.ts';
import { ResultsTable } from './results-table.tsx';
import { useSteadyActions } from './steady-actions.ts';
import { panelId, tabId, ViewTabs } from './view-tabs.tsx';

export type { ResultActions } from './result-actions.ts';

interface Props {
  /** What the results are known by, for the names of files: a tracking id, or the id of a batch. */
  label: string | null;
  fallbackLabel: string;
  /** In pasted order; the same array while nothing changed. */
  records: readonly TaskRecord[];
  /** Whether there are no more still to be read: only then can they be taken along. */
  areAll?: boolean;
  standing: Standing;
  /** `undefined`: one that suits the results. */
  view: View | undefined;
  onView: (view: View) => void;
  actions: ResultActions;
  /** It is one task that is shown, not several of which there happens to be one. */
  isOne: boolean;
  /** Told the keys of the tasks whose rows are selected. */
  onSelection?: (keys: string[]) => void;
}

const resultsTree = lazy(() => import('./results-tree.tsx'));
const resultsRaw = lazy(() => import('./results-raw.tsx'));

const noQuestion: RowQuestion = { words: '', sort: null };
/** What the person chose last for many tasks counts for as long as the page is open. */
let rowsByBefore: RowsBy = 'person';

/**
 * Results as a table, as a tree and as the text received, with a way to take them along. Other results want another `key`, or what was
 * filtered and sorted stays. It takes the height of its box, which must have one.
 */
export function ResultsDetail(props: Props) {
  const { label, fallbackLabel, records, areAll = true, standing, onView, isOne, onSelection } = props;
  const id = useOwnId();
  const { mayExport } = standing;
  const actions = useSteadyActions(props.actions);
  const texts = useMemo(() => new ResultTexts(actions.readTexts), [actions]);
  const tasksOf = useMemo(() => resultTasks(standing), [obstacleOf(standing)]);
  const tasks = useMemo(() => tasksOf(records), [records, tasksOf]);
  const [rowsBy, setRowsBy] = useState(isOne ? 'person' : rowsByBefore);
  const [question, setQuestion] = useState(noQuestion);
  const [chosen, setChosen] = useChosenColumns(actions);
  const [selected, setSelected] = useState<readonly TableRow[]>([]);
  const [isAskedFor, setAskedFor] = useState(false);

  const first = useRef<View | null>(null);
  if (props.view === undefined && areAll && records.length > 0) first.current ??= viewAtFirst(records);
  const view = props.view ?? first.current ?? 'table';
  const isTable = view === 'table';
  // What is open in a tree stays, though more may come.
  const wasWhole = useRef(false);
  wasWhole.current ||= areAll;
  const [tree, noTree] = useLazyOrFailed(resultsTree, view === 'tree');
  const [raw, noRaw] = useLazyOrFailed(resultsRaw, view === 'raw');
  useSoon(resultsTree, resultsRaw);

  const { pause } = actions;
  const made = useResultTable({ tasks, rowsBy, texts, pause, isWanted: isTable || isAskedFor });
  const table = made.loaded?.table ?? null;
  const columns = useMemo(() => (table ? shownColumns(table.columns, chosen) : []), [table?.columns, chosen]);
  const { found, isBusy } = useFoundRows({ table, columns, question, pause });
  const isWhole =
    areAll && made.loaded !== null && made.loaded.rowsBy === rowsBy && made.loaded.read === made.loaded.of;

  const isShown = isTable && found !== null;
  useEffect(() => {
    if (isShown) actions.shown();
  }, [isShown, actions]);

  const scope =
    found && isWhole && !isBusy
      ? scopeOf(found, chosen, isTable ? found.rows : found.table.rows, isTable ? selected : [])
      : null;
  // Nothing but itself: another one tells that something else is asked for, and with that goes what was said of an export.
  const asked = useMemo(() => ({}), [question, chosen, rowsBy, view, selected]);
  const named = { label, fallbackLabel };
  const tabs = (
    <>
      <ViewTabs view={view} onView={onView} id={id} />
      <span class="spring" />
    </>
  );
  return (
    <section class="detail" aria-label={t('grid.results')}>
      {mayExport ? (
        <ExportControl
          {...named}
          scope={scope}
          asked={asked}
          tasks={tasks}
          texts={texts}
          actions={actions}
          onOpen={() => setAskedFor(true)}
        >
          {tabs}
        </ExportControl>
      ) : (
        <div class="detail-bar">
          {tabs}
          <ExportsOff />
        </div>
      )}
      <div class="detail-panel" role="tabpanel" id={panelId(id)} aria-labelledby={tabId(id, view)}>
        {isTable && (
          <ResultsTable
            made={made}
            found={found}
            areAll={areAll}
            isBusy={isBusy || (made.loaded !== null && !isWhole)}
            rowsBy={rowsBy}
            onRowsBy={(next) => {
              if (!isOne) rowsByBefore = next;
              setRowsBy(next);
            }}
            question={question}
            onQuestion={setQuestion}
            chosen={chosen}
            onChosen={setChosen}
            onSelected={(rows) => {
              setSelected((before) => sameArray(before, rows));
              onSelection?.([...new Set(rows.map(({ key }) => key))]);
            }}
            actions={actions}
            mayExport={mayExport}
            canOpen={!isOne}
          />
        )}
        {(noTree || noRaw) && <PartMissing />}
        {!isTable && !wasWhole.current && <div class="coming-rows" aria-busy="true" />}
        {view === 'tree' && wasWhole.current && tree && (
          <tree.ResultsTree tasks={tasks} texts={texts} mayExport={mayExport} actions={actions} />
        )}
        {view === 'raw' && wasWhole.current && raw && (
          <raw.ResultsRaw {...named} tasks={tasks} texts={texts} mayExport={mayExport} actions={actions} />
        )}
      </div>
    </section>
  );
}

/** What is selected, else what is shown. */
function scopeOf(
  { table }: FoundRows,
  chosen: ChosenColumns,
  shown: readonly TableRow[],
  selected: readonly TableRow[],
): ExportScope {
  const areSelected = selected.length > 0 && selected.length < shown.length;
  const columns = exportedColumns(table.columns, chosen);
  const hidden = table.columns.length - columns.length;
  return { rows: areSelected ? selected : shown, all: table.rows.length, columns, hidden, areSelected };
}
