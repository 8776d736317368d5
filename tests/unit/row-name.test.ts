import { expect, it } from 'vitest';
import { rowNamer } from '../../lib/results/row-name.ts';
import type { TableColumn, TableRow } from '../../lib/table/model.ts';

const column = (index: number, name: string, group: TableColumn['group']): TableColumn => ({
  index,
  name,
  kind: 'text',
  group,
  shownAtFirst: true,
});
const columns = [
  column(0, 'Name', 'person'),
  // A field of the data may be called the same.
  column(1, 'Status', 'field'),
  column(2, 'Status', 'task'),
  column(3, 'Tracking ID', 'task'),
  column(4, 'Task ID', 'task'),
];
const row = (...cells: string[]): TableRow => ({ key: 'k', cells });
const nameOf = rowNamer(columns);
const named = (task: string, stands = '') => ({ task, stands });

it('names the task of a row by its tracking id, or by the beginning of its id', () => {
  expect(nameOf(row('Ann Sample', '', 'Completed', 'customer-42', 'task_1'))).toEqual(named('customer-42'));
  expect(nameOf(row('Ann Sample', '', 'Completed', '', '2fc8b627-1111-2222'))).toEqual(named('2fc8b627…'));
  expect(nameOf(row('Ann Sample', '', 'Completed', '', 'task_1'))).toEqual(named('task_1'));
});

it('says how a task stands that gave nothing to show', () => {
  expect(nameOf(row('', '', 'Errored', 'customer-42', 'task_1'))).toEqual(named('customer-42', 'Errored'));
  expect(nameOf(row('', '', 'Completed', 'customer-42', 'task_1'))).toEqual(named('customer-42', 'nothing found'));
  expect(nameOf(row('', 'open', 'Completed', 'customer-42', 'task_1'))).toEqual(named('customer-42'));
});
