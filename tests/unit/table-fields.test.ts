import { describe, expect, it } from 'vitest';
import { cellsOf, filledOf, namesOf, sourceOf, tableOf } from './table-reading.ts';

const only = (answer: unknown) => filledOf(tableOf([sourceOf(answer)]));

const nested = (levels: number, inside: unknown): unknown =>
  Array.from({ length: levels }).reduce((value) => ({ a: value }), inside);

describe('results that are no people', () => {
  it.each([
    [
      [{ technology: 'Shop software' }, { technology: 'Chat' }],
      [{ technology: 'Shop software' }, { technology: 'Chat' }],
    ],
    [{ company: { name: 'Sample Ltd', size: 12 } }, [{ 'company.name': 'Sample Ltd', 'company.size': '12' }]],
    [{ offices: [{ city: 'Ulm' }, { city: 'Bonn' }] }, [{ 'offices[0].city': 'Ulm', 'offices[1].city': 'Bonn' }]],
    [{ tags: ['a', 2, true, null, 'b'] }, [{ tags: 'a; 2; true; ; b' }]],
    [{ pairs: [[1, 2], ['x']] }, [{ 'pairs[0]': '1; 2', 'pairs[1]': 'x' }]],
    [
      ['a', 'b'],
      [{ Value: 'a' }, { Value: 'b' }],
    ],
    [
      [null, { a: 1 }],
      [{}, { a: '1' }],
    ],
    [{ yes: true, no: false, none: null, empty: '', list: [], object: {} }, [{ yes: 'true', no: 'false' }]],
    [7, [{ Value: '7' }]],
    [false, [{ Value: 'false' }]],
    ['{"status":"COMPLETED","data":"text"}', [{ Value: 'text' }]],
    [null, [{}]],
    [{}, [{}]],
    [{ '': 'x', 'a.b': 'y' }, [{ '""': 'x', 'a.b': 'y' }]],
  ])('are flattened: %j', (data, expected) => {
    expect(only(data)).toEqual(expected);
  });

  it('keep the columns of one object together', () => {
    const rows = [{ company: { name: 'A' }, zip: '1' }, { company: { name: 'B', size: 3 } }];
    expect(namesOf(tableOf([sourceOf(rows)])).slice(4)).toEqual(['company.name', 'company.size', 'zip']);
  });

  it('may have fields beside the documented ones, which stand in each row', () => {
    const answer =
      '{"task_id":"x","status":"COMPLETED","cost":{"credits":2},"tracking_id":null,"data":[{"a":1},{"a":2}]}';
    expect(only(answer)).toEqual([
      { a: '1', 'cost.credits': '2' },
      { a: '2', 'cost.credits': '2' },
    ]);
  });

  it('lose nothing where "result" stands beside "data", or a documented field is no text', () => {
    const answer = '{"task_id":{"n":1},"status":3,"data":[{"a":1}],"result":"x"}';
    expect(only(answer)).toEqual([{ a: '1', 'task_id.n': '1', status: '3', result: 'x' }]);
  });
});

describe('names', () => {
  it('fault 12: of data that are those of objects or of the table are columns like any other', () => {
    const data = JSON.parse('[{"__proto__":{"title":"p"},"constructor":"c","toString":"t","Name":"n","Task ID":"i"}]');
    expect(
      tableOf([sourceOf(data)])
        .columns.slice(4)
        .map(({ name }) => name),
    ).toEqual([...['__proto__.title', 'constructor', 'toString', 'Name (field)', 'Task ID (field)']]);
    expect(cellsOf(tableOf([sourceOf(data)]), '__proto__.title')).toEqual(['p']);
    expect(cellsOf(tableOf([sourceOf(data)]), 'Name (field)')).toEqual(['n']);
  });

  it('stay apart where the data has one twice', () => {
    const table = tableOf([sourceOf('{"cost":1,"data":[{"cost":2,"a":{"b":3},"a.b":4,"a.b (field)":5}]}')]);
    expect(new Set(namesOf(table)).size).toBe(table.columns.length);
    expect(filledOf(table)[0]).toEqual({
      cost: '1',
      'cost (field)': '2',
      'a.b': '3',
      'a.b (field)': '4',
      'a.b (field) (field)': '5',
    });
  });
});

describe('exactness', () => {
  it.each(['12345678901234567890', '1e400', '-0', '1.10', '1.0', '0.0000001', '1234567890.123456789', '1E5', '-1.50'])(
    'keeps %s as received, alone, in lists and in what is nested deeply',
    (number) => {
      const inside = `{"n":${number},"list":[${number},1],"deep":${'{"a":'.repeat(8)}${number}${'}'.repeat(8)}}`;
      expect(only(`{"status":"COMPLETED","data":[${inside}],"cost":${number}}`)).toEqual([
        { n: number, list: `${number}; 1`, 'deep.a.a.a.a.a': `{"a":{"a":{"a":${number}}}}`, cost: number },
      ]);
    },
  );

  it('keeps long text whole, and hidden characters in it', () => {
    const text = `\u202e\u200b${'x'.repeat(1_000_000)}\u0000\ud800`;
    expect(only([{ text }])).toEqual([{ text }]);
  });

  it('does not take a number for a text: an exact number as title is a field', () => {
    const answer = '{"data":[{"first_name":"Jane","title":12345678901234567890}]}';
    expect(only(answer)).toEqual([{ Name: 'Jane', title: '12345678901234567890' }]);
  });

  it('passes over a byte order mark', () => {
    expect(only('\uFEFF{"data":[{"a":1}]}')).toEqual([{ a: '1' }]);
  });
});

describe('what is too much', () => {
  it.each([7, 200, 1500])(
    'fault 11: is cut at six levels of %i, the rest as JSON in one cell, with a note',
    (levels) => {
      const table = tableOf([sourceOf({ x: nested(levels, 'end') })]);
      expect(namesOf(table).at(-1)).toBe('x.a.a.a.a.a');
      expect(cellsOf(table, 'x.a.a.a.a.a')).toEqual([JSON.stringify(nested(levels - 5, 'end'))]);
      expect(table.notes).toEqual(['What is nested more than 6 levels deep stands as JSON in one cell.']);
    },
  );

  it('is in one cell where the engine cannot walk through it, exact numbers included', () => {
    const deep = `${'['.repeat(50_000)}1.0${']'.repeat(50_000)}`;
    const [row, second] = only(`{"status":"COMPLETED","data":[${deep}],"cost":1.10}`);
    expect(row).toEqual({ Value: `[${deep}]`, cost: '1.10' });
    expect(second).toBeUndefined();
    const plain = `{"a":1,"deep":${deep.replace('1.0', '1')}}`;
    expect(only(`{"data":[{"a":1},${plain}]}`)).toEqual([{ Value: `[{"a":1},${plain}]` }]);
  });

  it('fault 11: gets no column after 200 fields, with one note, and people keep theirs', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`key${n}`, 'x']));
    const table = tableOf([sourceOf([many]), sourceOf([{ ...many, first_name: 'Jane' }])]);
    expect(table.columns.filter(({ group }) => group === 'field')).toHaveLength(200);
    expect(cellsOf(table, 'Name')).toEqual([undefined, 'Jane']);
    expect(table.notes).toEqual(['Only the first 200 fields have columns. The tree and the raw text have them all.']);
  });

  it('shows twelve fields at first', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`key${n}`, 'x']));
    const { columns } = tableOf([sourceOf([many])]);
    expect(columns.filter(({ shownAtFirst }) => shownAtFirst).map(({ group }) => group)).toEqual([
      ...Array(3).fill('task'),
      ...Array(12).fill('field'),
    ]);
  });

  it('of a failure is shown at first only where it tells more than the status', () => {
    const failureOf = (...sources: ReturnType<typeof sourceOf>[]) =>
      tableOf(sources).columns.find(({ name }) => name === 'Failure')?.shownAtFirst;
    const same = sourceOf('', { status: 'Not found', failure: 'Not found' });
    expect(failureOf(sourceOf([]), same)).toBe(false);
    expect(failureOf(same, sourceOf([], { failure: 'Took too long' }))).toBe(true);
  });

  it('is kept as JSON where a list has more than ten entries', () => {
    const list = Array.from({ length: 13 }, (_, n) => ({ n }));
    const table = tableOf([sourceOf([{ list }])]);
    expect(filledOf(table)[0]).toMatchObject({ 'list[9].n': '9', 'list[10…]': '[{"n":10},{"n":11},{"n":12}]' });
    expect(table.columns).toHaveLength(4 + 11);
    expect(table.notes).toEqual(['Where a list has more than 10 entries, the others stand as JSON in one cell.']);
  });
});

describe('a text that is no answer', () => {
  it.each(['', 'null', '[]', '"x"', '1', '{"data":', '<html></html>'])('has a row, and a note: %s', (text) => {
    const table = tableOf([sourceOf(text, { failure: 'Unexpected answer' })]);
    expect(filledOf(table)).toEqual([{}]);
    expect(cellsOf(table, 'Failure')).toEqual(['Unexpected answer']);
    expect(table.notes).toEqual(['An answer that is not a JSON object has a row, but no fields. See it under “Raw”.']);
  });
});
