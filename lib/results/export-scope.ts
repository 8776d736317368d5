import { type ExportFormat, exportFormats } from '../export/formats.ts';
import { t } from '../i18n.ts';
import type { TableRow } from '../table/model.ts';
import type { ResultTask } from './result-task.ts';
import { rowCountWords } from './row-count-words.ts';

/** What an export takes, in words: "Export 12 selected rows". */
export function exportWords(rows: number, areSelected: boolean): string {
  return areSelected ? t('export.selected_rows', rows) : t('export.rows', rows);
}

/**
 * What is said of what is not shown, `hidden` columns or some of `all` rows: a sheet leaves the columns out, and names itself after its rows; what is made of answers
 * holds them whole.
 */
export function hiddenNotes(format: ExportFormat, rows: number, all: number, hidden: number): string[] {
  if (isSheet(format)) return hidden === 0 ? [] : [t('export.hidden', hidden)];
  return hidden === 0 && rows === all ? [] : [t('export.whole_answers')];
}

function isSheet(format: ExportFormat): boolean {
  return exportFormats.find(({ id }) => id === format)?.of === 'sheet';
}

/** The tasks behind rows, each once, in the order of the rows. */
export function tasksBehind(rows: readonly TableRow[], tasks: readonly ResultTask[]): ResultTask[] {
  const byKey = new Map(tasks.map((task) => [task.record.key, task]));
  const keys = new Set(rows.map(({ key }) => key));
  return [...keys].flatMap((key) => byKey.get(key) ?? []);
}

/**
 * Which part of the results a file of a format holds, in words: "3 rows of 40", or "3 tasks of 12" where it is made of answers; '' where it
 * holds all of them. `all` is how many rows there are.
 */
export function partWords(
  format: ExportFormat,
  rows: readonly TableRow[],
  all: number,
  tasks: readonly ResultTask[],
): string {
  if (isSheet(format)) return rows.length === all ? '' : rowCountWords(rows.length, all);
  const taken = tasksBehind(rows, tasks).length;
  if (taken === tasks.length) return '';
  return t('export.tasks_of', { tasks: t('count.tasks', taken), total: tasks.length });
}

/** What is said once a file was saved: its name, and what in it differs from the exact data. */
export function savedWords(name: string, notes: readonly string[]): string {
  return [t('export.saved', { name }), ...notes].join(' · ');
}
