import { describe, expect, it } from 'vitest';
import { createTable } from '../../lib/table/create-table.ts';
import { cellsOf, filledOf, namesOf, sourceOf, tableOf } from './table-reading.ts';

const jane = {
  first_name: 'Jane',
  last_name: 'Sample',
  title: 'Head of Marketing',
  email: { email: 'jane@example.com', verified: true },
  phones: [{ phone_number: '+14155550123', line_type: 'MOBILE', valid: true, confidence_grade: 'A' }],
  linkedin_url: 'linkedin.com/in/jane-sample',
};
const janesCells = {
  Name: 'Jane Sample',
  Title: 'Head of Marketing',
  Email: 'jane@example.com',
  Verified: 'verified',
  Phone: '+14155550123',
  'Line type': 'MOBILE',
  LinkedIn: 'linkedin.com/in/jane-sample',
  'Phone valid': 'valid',
  'Phone grade': 'A',
};
const omar = { first_name: 'Omar', last_name: 'Example', email: { email: 'omar@example.com', verified: false } };
const omarsCells = { Name: 'Omar Example', Email: 'omar@example.com', Verified: 'unverified' };

const ofPeople = ['Name', 'Title', 'Email', 'Verified', 'Phone', 'Line type', 'LinkedIn'];
const ofTask = ['Status', 'Failure', 'Tracking ID', 'Task ID'];

describe('a row a person', () => {
  it('has a row for each, columns of people first, then of the task, then the rest', () => {
    const table = tableOf([sourceOf([jane, { ...omar, seniority: 'vp' }])]);
    expect(filledOf(table)).toEqual([janesCells, { ...omarsCells, seniority: 'vp' }]);
    expect(namesOf(table)).toEqual([...ofPeople, ...ofTask, 'Phone valid', 'Phone grade', 'seniority']);
    expect(table.notes).toEqual([]);
  });

  it('says for each row which task it came from', () => {
    const fields = { key: 'k', id: 'ID-1', trackingId: 'customer-42', status: 'Completed' };
    const table = tableOf([sourceOf([jane, omar], fields)]);
    expect(table.rows.map(({ key }) => key)).toEqual(['k', 'k']);
    expect(cellsOf(table, 'Task ID')).toEqual(['ID-1', 'ID-1']);
    expect(cellsOf(table, 'Tracking ID')).toEqual(['customer-42', 'customer-42']);
    expect(cellsOf(table, 'Status')).toEqual(['Completed', 'Completed']);
  });

  it('has a row for every task in pasted order, also for those that brought nothing', () => {
    const table = tableOf([
      sourceOf(null, { text: null, status: 'Processing', id: 'a' }),
      sourceOf([], { id: 'b' }),
      sourceOf([jane, omar], { id: 'c' }),
      sourceOf(null, { text: null, status: 'Not found', failure: 'No such task', id: 'd' }),
      sourceOf({ people: [] }, { id: 'e' }),
      sourceOf('{"task_id":"x","status":"ERRORED","tracking_id":""}', { id: 'f', status: 'Failed' }),
    ]);
    expect(cellsOf(table, 'Task ID')).toEqual(['a', 'b', 'c', 'c', 'd', 'e', 'f']);
    expect(cellsOf(table, 'Name')).toEqual([undefined, undefined, 'Jane Sample', 'Omar Example', ...Array(3)]);
    expect(cellsOf(table, 'Failure').filter(Boolean)).toEqual(['No such task']);
  });

  it('has no columns of people where there are none', () => {
    expect(namesOf(tableOf([sourceOf([])]))).toEqual(ofTask);
  });

  it('numbers several phones, and keeps each beside its line type', () => {
    const phones = [
      { phone_number: '+14155550100', line_type: 'MOBILE', confidence_grade: 'A' },
      { phone_number: '+14155550101', line_type: 'LANDLINE', valid: false },
      '+14155550102',
    ];
    const table = tableOf([sourceOf([{ ...jane, phones }])]);
    expect(namesOf(table).slice(4, 11)).toEqual([
      ...['Phone', 'Line type', 'Phone 2', 'Line type 2', 'Phone 3', 'Line type 3', 'LinkedIn'],
    ]);
    expect(filledOf(table)[0]).toMatchObject({
      Phone: '+14155550100',
      'Line type': 'MOBILE',
      'Phone grade': 'A',
      'Phone 2': '+14155550101',
      'Line type 2': 'LANDLINE',
      'Phone valid 2': 'not valid',
      'Phone 3': '+14155550102',
    });
  });

  it('stops at ten phones, and says so', () => {
    const phones = Array.from({ length: 40 }, (_, n) => ({ phone_number: `+141555501${n + 10}` }));
    const table = tableOf([sourceOf([{ ...jane, phones }])]);
    expect(namesOf(table)).toContain('Phone 10');
    expect(namesOf(table)).not.toContain('Phone 11');
    expect(table.notes).toEqual(['Only the first 10 phones of a person have columns.']);
  });

  it('reads business e-mails, whose status has a column of its own', () => {
    const table = tableOf([sourceOf([{ email: 'hello@example.com', status: 'VALID' }])]);
    expect(filledOf(table)).toEqual([{ Email: 'hello@example.com', 'Email status': 'VALID' }]);
    expect(namesOf(table).slice(0, 6)).toEqual(['Name', 'Title', 'Email', 'Verified', 'Email status', 'Phone']);
  });

  it.each(['people', 'contacts', 'results'])(
    'fault 11: reads people wrapped as %s, and what stands beside them',
    (wrapper) => {
      const table = tableOf([sourceOf({ total: 1, [wrapper]: [omar] })]);
      expect(filledOf(table)).toEqual([{ ...omarsCells, 'data.total': '1' }]);
    },
  );

  it('reads a single person, and one under "result"', () => {
    expect(filledOf(tableOf([sourceOf(omar)]))).toEqual([omarsCells]);
    const answer = JSON.stringify({ status: 'COMPLETED', result: [omar] });
    expect(filledOf(tableOf([sourceOf(answer)]))).toEqual([omarsCells]);
  });
});

describe('a row a task', () => {
  it('has further people in numbered columns', () => {
    const table = tableOf([sourceOf([jane, { ...omar, seniority: 'vp' }]), sourceOf([omar])], 'task');
    const second = { 'Name 2': 'Omar Example', 'Email 2': 'omar@example.com', 'Verified 2': 'unverified' };
    expect(filledOf(table)).toEqual([{ ...janesCells, ...second, 'seniority 2': 'vp' }, omarsCells]);
    expect(namesOf(table).slice(0, 18)).toEqual([...ofPeople, ...ofPeople.map((name) => `${name} 2`), ...ofTask]);
  });

  it('says whose second phone it is', () => {
    const phones = [{ phone_number: '+14155550100' }, { phone_number: '+14155550101' }];
    const table = tableOf(
      [
        sourceOf([
          { ...omar, phones },
          { ...omar, phones },
        ]),
      ],
      'task',
    );
    expect(filledOf(table)[0]).toMatchObject({
      Phone: '+14155550100',
      'Phone 2 of person 1': '+14155550101',
      'Phone 2': '+14155550100',
      'Phone 2 of person 2': '+14155550101',
    });
  });

  it('has at most eight people in a row, and says so', () => {
    const table = tableOf([sourceOf(Array.from({ length: 9 }, () => omar))], 'task');
    expect(namesOf(table)).toContain('Name 8');
    expect(namesOf(table)).not.toContain('Name 9');
    expect(table.notes).toEqual(['Where a task has more than 8 people, only the first 8 are in its row.']);
  });

  it('has one row for each task, whatever it brought', () => {
    const sources = [sourceOf([]), sourceOf([jane, omar]), sourceOf(null, { text: null }), sourceOf('no JSON')];
    const table = tableOf(sources, 'task');
    expect(cellsOf(table, 'Task ID')).toEqual(sources.map(({ id }) => id));
  });
});

describe('a table that grows', () => {
  it('keeps the index of each column, and a table asked for earlier stays as it was', () => {
    const builder = createTable('person');
    builder.add([sourceOf([{ technology: 'Shop software' }])]);
    const early = builder.table();
    const earlyCells = filledOf(early);
    builder.add([sourceOf([{ ...jane, phones: [...jane.phones, '+14155550199'], score: 7 }])]);
    const late = builder.table();
    for (const column of early.columns)
      expect(late.columns.find(({ name }) => name === column.name)?.index).toBe(column.index);
    expect(filledOf(early)).toEqual(earlyCells);
    expect(filledOf(late).slice(0, 1)).toEqual(earlyCells);
    expect(early.rows).toHaveLength(1);
  });

  it('has each index once', () => {
    const { columns } = tableOf([sourceOf([{ technology: 'Shop software' }]), sourceOf([jane, omar])], 'task');
    expect(columns.map(({ index }) => index).sort((one, other) => one - other)).toEqual([...columns.keys()]);
  });

  it('says what the cells of its columns are', () => {
    const { columns } = tableOf([
      sourceOf([
        { ...jane, score: 1, site: 'https://example.com', mixed: 1 },
        { ...omar, mixed: 'x' },
      ]),
    ]);
    expect(Object.fromEntries(columns.map(({ name, kind }) => [name, kind]))).toMatchObject({
      ...{ Name: 'text', Email: 'email', Verified: 'status', Phone: 'phone', LinkedIn: 'link', 'Task ID': 'id' },
      ...{ Status: 'status', score: 'number', site: 'link', mixed: 'text' },
    });
  });
});
