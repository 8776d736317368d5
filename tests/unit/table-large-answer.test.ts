import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerRows } from '../../lib/table/answer-rows.ts';
import { createTable } from '../../lib/table/create-table.ts';
import { largeAnswerRows } from '../../lib/table/large-answer.ts';
import { filledOf, sourceOf, tableOf } from './table-reading.ts';

const noPause = async () => {};

const exact = fc.constantFrom('12345678901234567890', '1.0', '-0', '1e400', '7');
const field = fc.constantFrom('first_name', 'email', 'status', 'people', 'results', 'data', '__proto__', 'cost');
const { json } = fc.letrec<{ json: string; object: string; list: string }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    exact,
    fc.string().map((text) => JSON.stringify(text)),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('json'), { maxLength: 4 }).map((items) => `[${items.join(' , ')}]`),
  object: fc
    .array(fc.tuple(field, tie('json')), { maxLength: 4 })
    .map((members) => `{${members.map(([name, value]) => `"${name}" : ${value}`).join(',')}}`),
}));
const answer = fc
  .tuple(fc.constantFrom('data', 'result', 'other'), json, json)
  .map(([name, result, beside]) => ` {"task_id":"x","status":${beside},"${name}":${result},"more":${beside}} `);

describe('a large answer', () => {
  it('is taken apart in portions as a small one is at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(answer, json), async (text) => {
        const inPortions = await largeAnswerRows(text, noPause);
        expect(inPortions).toEqual(answerRows(text));
        expect(JSON.stringify(inPortions)).toBe(JSON.stringify(answerRows(text)));
      }),
      { numRuns: 400 },
    );
  });

  it.each(['', '{', '{"data":[1', '[]', '{"data":[1,]}', '"x"'])('that is none gives none: %s', async (text) => {
    expect(await largeAnswerRows(text, noPause)).toBeNull();
  });

  it('is given as text where it is nested too deeply', async () => {
    const deep = `${'['.repeat(50_000)}1.0${']'.repeat(50_000)}`;
    const text = `{"data":[1,{"x":${deep}}]}`;
    expect(await largeAnswerRows(text, noPause)).toEqual({ rows: [{ value: `[1,{"x":${deep}}]` }], extras: {} });
  });
});

describe('adding in portions', () => {
  const person = (number: number) => ({ first_name: 'Jane', last_name: `Sample ${number}`, score: '1'.repeat(300) });
  const sources = [
    sourceOf([person(0)]),
    sourceOf(Array.from({ length: 2000 }, (_, number) => person(number))),
    sourceOf(null, { text: null, status: 'Processing' }),
    ...Array.from({ length: 2000 }, (_, number) => sourceOf([person(number)])),
  ];

  it('makes the same table, and pauses again and again', async () => {
    const builder = createTable('person');
    let pauses = 0;
    await builder.addInPortions(sources, async () => {
      pauses += 1;
    });
    expect(filledOf(builder.table())).toEqual(filledOf(tableOf(sources)));
    expect(pauses).toBeGreaterThan(15);
  });

  it('ends when the pause rejects', async () => {
    const builder = createTable('person');
    const adding = builder.addInPortions(sources, () => Promise.reject(new Error('cancelled')));
    await expect(adding).rejects.toThrow('cancelled');
    expect(builder.table().rows.length).toBeLessThan(sources.length);
  });
});
