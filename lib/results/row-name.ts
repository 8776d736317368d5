import type { RowName } from '../grid/column-room.ts';
import { t } from '../i18n.ts';
import type { TableColumn, TableRow } from '../table/model.ts';
import { shownText } from '../table/shown-words.ts';

/**
 * Says of a row which task it is of, so that it can be told whose row it is wherever one has scrolled: the tracking id, or the beginning of
 * the id. Where the task gave nothing to show, how it stands is said too.
 */
export function rowNamer(columns: readonly TableColumn[]): (row: TableRow) => RowName {
  const columnOf = (name: string) => columns.find((column) => column.group === 'task' && column.name === name);
  const status = columnOf('Status');
  const [trackingId, taskId] = [columnOf('Tracking ID')?.index, columnOf('Task ID')?.index];
  const results = columns.filter(({ group }) => group !== 'task').map(({ index }) => index);
  const cell = ({ cells }: TableRow, index: number | undefined) => (index === undefined ? '' : (cells[index] ?? ''));
  return (row) => {
    const task = cell(row, trackingId) || shortId(cell(row, taskId));
    if (results.some((index) => cell(row, index) !== '')) return { task, stands: '' };
    const filed = cell(row, status?.index);
    const stands = filed === 'Completed' ? t('table.nothing_found') : status ? shownText(status, filed) : filed;
    return { task, stands };
  };
}

function shortId(id: string): string {
  return id.length > 9 ? `${id.slice(0, 8)}…` : id;
}
