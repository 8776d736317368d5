import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { lazy } from '@/components/lazy.ts';
import { fileNameOf } from '@/lib/export/file-name.ts';
import { type ExportFormat, formatWords } from '@/lib/export/formats.ts';
import { tableSheet } from '@/lib/export/table-sheet.ts';
import { cellsOf } from '@/lib/grid/grid-cells.ts';
import { t } from '@/lib/i18n.ts';
import { localDay } from '@/lib/local-day.ts';
import { exportWords, hiddenNotes, partWords, savedWords, tasksBehind } from '@/lib/results/export-scope.ts';
import { pastedRows } from '@/lib/results/pasted-rows.ts';
import { answersText, readExported } from '@/lib/results/read-results.ts';
import { curlsOf } from '@/lib/results/result-curl.ts';
import type { ResultTask } from '@/lib/results/result-task.ts';
import type { ResultTexts } from '@/lib/results/result-texts.ts';
import type { TableColumn, TableRow } from '@/lib/table/model.ts';
import { type CopyFormat, ExportMenu } from './export-menu.tsx';
import { useWork, type WorkTools } from './long-work.ts';
import type { ResultActions } from './result-actions.ts';
import { WorkBar } from './work-bar.tsx';

/** What is taken along. */
export interface ExportScope {
  rows: readonly TableRow[];
  /** How many rows there are, taken or not. */
  all: number;
  /** In the order to write them. */
  columns: readonly TableColumn[];
  /** How many columns the person hid, which are left out. */
  hidden: number;
  areSelected: boolean;
}

interface Props {
  /** `null` while it is not known yet. */
  scope: ExportScope | null;
  /** What the person asked to see; another value once that is something else. */
  asked: unknown;
  tasks: readonly ResultTask[];
  texts: ResultTexts;
  label: string | null;
  fallbackLabel: string;
  actions: ResultActions;
  /** The menu was opened: now it must be known what is taken. */
  onOpen: () => void;
  /** What stands in the line before the button. */
  children: ComponentChildren;
}

const exportWriter = lazy(() => import('@/lib/export/write-export.ts'));

/** A line that ends with the button "Export", its menu, and what comes of it: files in the downloads, or text on the clipboard. */
export function ExportControl({ scope, asked, tasks, texts, label, fallbackLabel, actions, onOpen, children }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const work = useWork(actions.pause, asked);

  /** Reading is the first half of the work where the answers are taken. */
  const readTasks = ({ rows }: ExportScope, { pace }: WorkTools) => {
    const behind = tasksBehind(rows, tasks);
    let read = 0;
    return readExported(
      behind,
      texts,
      () => pace(read / behind.length / 2),
      (count) => {
        read = count;
      },
    );
  };

  const save = async (taken: ExportScope, format: ExportFormat, tools: WorkTools) => {
    const content = {
      sheet: () => tableSheet(taken.columns, taken.rows),
      tasks: () => readTasks(taken, tools),
    };
    const { writeExport } = await exportWriter.load();
    const { parts, type, extension, notes } = await writeExport(format, content, tools.pace);
    const part = partWords(format, taken.rows, taken.all, tasks);
    const name = fileNameOf(label, fallbackLabel, localDay(new Date()), extension, part);
    actions.saveBlob(name, [...parts], type);
    return savedWords(name, [...notes, ...hiddenNotes(format, taken.rows.length, taken.all, taken.hidden)]);
  };

  const copyRows = async ({ rows, columns }: ExportScope, { pace }: WorkTools) => {
    const all = { top: 0, bottom: rows.length - 1, left: 0, right: columns.length - 1 };
    await actions.copy(await pastedRows(cellsOf(rows, columns, all, true), () => pace(0)));
    return t('views.copied_rows', rows.length);
  };

  const copyAnswers = async (taken: ExportScope, tools: WorkTools) => {
    const read = await readTasks(taken, tools);
    await actions.copy(await answersText(read, () => tools.pace(0.5)));
    return t('views.copied_answers', read.length);
  };

  const copyCurl = async ({ rows }: ExportScope) => {
    const behind = tasksBehind(rows, tasks);
    await actions.copy(curlsOf(behind.map(({ record }) => record)));
    return t('views.copied_curls', behind.length, { variable: 'OPENMART_API_KEY' });
  };

  const onExport = (format: ExportFormat) => {
    if (scope) work.run(t('views.writing', { format: formatWords(format) }), (tools) => save(scope, format, tools));
  };
  const onCopy = (format: CopyFormat) => {
    const copy = { tsv: copyRows, json: copyAnswers, curl: copyCurl }[format];
    if (scope) work.run(t('views.copying'), (tools) => copy(scope, tools));
  };

  return (
    <>
      <div class="detail-bar">
        {children}
        <ExportMenu
          button={button}
          takes={scope && exportWords(scope.rows.length, scope.areSelected)}
          onExport={onExport}
          onCopy={onCopy}
          onOpen={onOpen}
        />
      </div>
      <WorkBar {...work} button={button} />
    </>
  );
}
