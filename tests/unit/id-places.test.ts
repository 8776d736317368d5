import { describe, expect, it } from 'vitest';
import { unnamedColumn } from '@/lib/ids/column-source.ts';
import { sourceWords } from '@/lib/ids/source-words.ts';
import { findIds } from '../../lib/ids/find-ids.ts';
import { contextOf } from '../../lib/ids/id-context.ts';
import { groupsOf } from '../../lib/ids/id-groups.ts';

const [a, b, c, d] = [1, 2, 3, 4].map((digit) => `${digit}fc8b627-1111-2222-3333-123456789abc`) as [
  string,
  string,
  string,
  string,
];
const sources = (text: string) => findIds(text).ids.map(({ source }) => source);
const groups = (text: string) => groupsOf(findIds(text).ids).map(({ source, keys }) => [source, keys.length]);

describe('the name of an id', () => {
  it.each([
    ['task_id', `task_id=${a}`],
    ['request_id', `"request_id": "${a}"`],
    ['request_id', `{\\"request_id\\":\\"${a}\\"}`],
    ['requestId', `{'requestId':'${a}'}`],
    ['trace.id', `trace.id=${a}`],
    ['Task ID', `**Task ID:** \`${a}\``],
    ['row', `<row>${a}</row>`],
    ['run-id', `run --run-id ${a}`],
    ['request', `INFO request ${a} done`],
    ['/task/', `https://api.openmart.ai/api/v1/task/${a}`],
    ['/run/', `go%2Frun%2F${a}`],
    ['id', `?id%3D${a}`],
    ['', `Have a look at ${a}`],
    ['', `2026-11-23T10:00:00Z ${a}`],
    ['', a],
  ])('is %j', (source, text) => {
    expect(sources(text)).toEqual([source]);
  });

  it('is that of the list it stands in', () => {
    expect(sources(`{"request_ids": ["${a}",\n "${b}"], "x": "${c}"}`)).toEqual(['request_ids', 'request_ids', 'x']);
    expect(sources(`runs:\n  - ${a}\n  - ${b}\n${c}`)).toEqual(['runs', 'runs', '']);
    expect(sources(`Task IDs:\n${a}\n${b}\n\nTrace ${c}`)).toEqual(['Task IDs', 'Task IDs', 'Trace']);
  });

  it('is the heading of its column', () => {
    expect(sources(`row_id,Name,Task ID\n${a},"Doe, Jane",${b}\n${c},Joe,${d}`)).toEqual([
      'row_id',
      'Task ID',
      'row_id',
      'Task ID',
    ]);
    expect(sources(`row\ttask\n${a}\t${b}\n`)).toEqual(['row', 'task']);
    expect(sources(`| row | task_id |\n| --- | --- |\n| ${a} | ${b} |`)).toEqual(['row', 'task_id']);
  });

  it('is the number of its column where that has no heading', () => {
    expect(sources(`${a};Jane;${b}\r\n${c};Joe;${d}\r\n`)).toEqual(
      [1, 3, 1, 3].map((column) => unnamedColumn(column - 1)),
    );
    expect(sourceWords(unnamedColumn(2))).toBe('Column 3');
    expect(sourceWords('row_id')).toBe('row_id');
    expect(sources(`${a},${b}`)).toEqual(['', '']);
  });

  it('is never an API key', () => {
    expect(sources(`X-API-Key: om_made_up,b\nc,${a}`).join()).not.toContain('made_up');
    expect(sources(`Authorization,Bearer om_made_up\nc,${a}`).join()).not.toContain('made_up');
    expect(sources(`Bearer om_made_up: ${a}`).join()).not.toContain('made_up');
  });
});

describe('a sheet', () => {
  it('chooses the column of task ids alone, with ids of any form', () => {
    const found = findIds(`row_id,task_id,name\n${a},${b},Jane\n${c},x7,"Joe\n${d}"\n`);
    expect(found.ids.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual([b, 'x7']);
    expect(found.ids).toHaveLength(5);
  });

  it('finds ids of another form by the heading alone', () => {
    const found = findIds('tracking_id,task_id\r\ncust-1,"x7"\r\ncust-2, y8 \r\ncust-3,none\r\n');
    expect(found.ids.map(({ id }) => id)).toEqual(['x7', 'y8']);
  });

  it('takes an id out of an address in the column', () => {
    expect(findIds(`name,task_id\nJane,https://x.example/${a}\n`).ids).toMatchObject([{ id: a, labelled: true }]);
  });

  it('goes on after a quote that is out of place', () => {
    expect(sources(`name,row,task_id\n"Acme" Inc,${a},${b}\n6" pipe,${c},${d}`)).toEqual([
      'row',
      'task_id',
      'row',
      'task_id',
    ]);
  });

  it.each([
    ['with ids in different columns', `${a},x\ny,${b}`],
    ['of JSON, line by line', `["x","${a}"]\n["y","${b}"]`],
    ['of one line', `task_id,${a}`],
    ['of JSON', `[{"a": 1, "b": "${a}"},\n{"a": 2, "b": "${b}"}]`],
    ['with lines of different lengths', `row,task_id\n${a},${b},${c}`],
  ])('is no text %s', (_, text) => {
    expect(sources(text).filter((source) => source === 'row' || source.startsWith('Column'))).toEqual([]);
  });
});

describe('what stands around an id', () => {
  const around = (text: string, id = a) => {
    const start = text.indexOf(id);
    return contextOf(text, start, start + id.length);
  };

  it('is the rest of its line, with blanks for tabs', () => {
    expect(around(`first\n Jane\t${a}\t done \nlast`)).toEqual({ before: 'Jane ', after: ' done' });
    expect(around(a)).toEqual({ before: '', after: '' });
  });

  it('is cut on both sides, never within a character', () => {
    const { before, after } = around(`${'😀'.repeat(100)}x${a}x${'😀'.repeat(100)}`);
    expect(before).toBe(`…${'😀'.repeat(23)}x`);
    expect(after).toBe(`x${'😀'.repeat(23)}…`);
  });

  it('holds no API key', () => {
    const { before, after } = around(`curl -H "X-API-Key: om_made_up" x.example/${a} -H "X-API-Key: om_made_up"`);
    expect(before + after).not.toContain('made_up');
    expect(before).toContain('curl');
  });
});

describe('groups of ids', () => {
  it('are there where ids have different names, compared without case', () => {
    expect(groups(`row_id=${a} task_id=${b} ROW_ID=${c} ${d}`)).toEqual([
      ['row_id', 2],
      ['task_id', 1],
      ['', 1],
    ]);
  });

  it('are not there where all have the same name, or each its own', () => {
    expect(groups(`task_id=${a} task_id=${b}`)).toEqual([]);
    expect(groups(Array.from({ length: 9 }, (_, n) => `n${n}=${n}${a.slice(1)}`).join(' '))).toEqual([]);
  });
});
