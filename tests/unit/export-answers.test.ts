import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frames, writeAnswers } from '../../lib/export/answers.ts';
import type { ExportedTask } from '../../lib/export/content.ts';
import { atOnce, textOf } from './export-reading.ts';

function answered(text: string | null): ExportedTask {
  return { taskId: 'task_1', text, status: null, failure: null, note: null };
}

const missing: ExportedTask = { taskId: 'task "2"', text: null, status: null, failure: 'not-found', note: null };
const early: ExportedTask = {
  taskId: 'task_3',
  text: null,
  status: 'PROCESSING',
  failure: null,
  note: 'Not done when this was exported.',
};

async function write(format: keyof typeof frames, tasks: readonly ExportedTask[]): Promise<string> {
  return textOf({ parts: await writeAnswers(tasks, frames[format], atOnce) });
}

const exact =
  '{"task_id": "a", "n": 12345678901234567890, "n": 1e400, "z": -0, "p": 1.50, "odd": "\\u0061\\ud800 \u2028"}';
const anyJson = fc
  .tuple(fc.json(), fc.constantFrom(undefined, 2, '\t'))
  .map(([json, space]) => JSON.stringify(JSON.parse(json), null, space));

describe('JSON', () => {
  it('holds every answer exactly as received, in order', async () => {
    const indented = '{\r\n  "task_id": "b",\r\n  "data": [ ]\r\n}';
    expect(await write('json', [answered(exact), answered(indented)])).toBe(`[\n${exact},\n${indented}\n]\n`);
  });

  it('says of a task without an answer what is known', async () => {
    expect(JSON.parse(await write('json', [missing, early]))).toEqual([
      { task_id: 'task "2"', status: null, failure: 'not-found' },
      { task_id: 'task_3', status: 'PROCESSING', failure: null, note: 'Not done when this was exported.' },
    ]);
  });

  it('stays JSON whatever a text is', async () => {
    const json = await write('json', [answered('{"a":'), answered('\uFEFF{"a":1}'), answered(''), answered('1],[2')]);
    expect(JSON.parse(json)).toEqual([
      { task_id: 'task_1', status: null, failure: null, text: '{"a":' },
      { a: 1 },
      { task_id: 'task_1', status: null, failure: null, text: '' },
      { task_id: 'task_1', status: null, failure: null, text: '1],[2' },
    ]);
  });

  it('is an empty list without tasks', async () => {
    expect(JSON.parse(await write('json', []))).toEqual([]);
  });

  it('keeps an answer that is longer than a portion', async () => {
    const long = JSON.stringify({ data: '😀"\\'.repeat(300_001) });
    const lines = JSON.stringify(Array(200_000).fill('a'), null, 2);
    expect(await write('json', [answered(long), answered(lines)])).toBe(`[\n${long},\n${lines}\n]\n`);
  });
});

describe('NDJSON', () => {
  it('is one line a task, every token as received', async () => {
    const indented = '{\r\n\t"task_id": "b",\n\n  "data": [\r  1,\n  "a \\n  b"\n ]\n}\n';
    expect(await write('ndjson', [answered(exact), missing, answered(indented)])).toBe(
      `${exact}\n{"task_id":"task \\"2\\"","status":null,"failure":"not-found"}\n{"task_id": "b","data": [1,"a \\n  b"]}\n`,
    );
  });

  it('gives back any answers', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyJson), async (texts) => {
        const written = await write('ndjson', texts.map(answered));
        expect(written === '' || written.endsWith('\n')).toBe(true);
        expect(
          written
            .split('\n')
            .slice(0, -1)
            .map((line) => JSON.parse(line)),
        ).toEqual(texts.map((text) => JSON.parse(text)));
      }),
    );
  });

  it('keeps an answer of many lines that is longer than a portion', async () => {
    const value = { data: Array.from({ length: 60_000 }, (_, at) => ({ name: `  ${at}  ` })) };
    const written = await write('ndjson', [answered(JSON.stringify(value, null, 2))]);
    expect(written.indexOf('\n')).toBe(written.length - 1);
    expect(JSON.parse(written)).toEqual(value);
  });

  it('is an empty file without tasks', async () => {
    expect(await write('ndjson', [])).toBe('');
  });
});
