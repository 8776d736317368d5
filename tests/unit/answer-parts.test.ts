import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerParts, parseExact } from '../../lib/json/answer-parts.ts';

describe('the parts of an answer', () => {
  it('are the people and what came beside them', () => {
    const data = '[{"first_name":"Jane","last_name":"Doe","email":{"email":"jane@example.com","verified":true}}]';
    const parts = answerParts(`{"task_id":"t","status":"COMPLETED","tracking_id":null,"data":${data},"cost": 1.50}`);
    expect(parts.people?.map(({ name, email }) => [name, email?.address])).toEqual([['Jane Doe', 'jane@example.com']]);
    expect(parts.data).toBeNull();
    expect(parts.extras).toEqual([{ name: 'cost', text: '1.50' }]);
  });

  it('are the result as received where it is no list of people', () => {
    const data = '[ {"name":"Toast", "n": 12345678901234567890, "n": 1.0} ]';
    expect(answerParts(`{"status":"COMPLETED","data":${data}}`)).toEqual({ people: null, data, extras: [] });
  });

  it('keep numbers that a computer would round, in people too', () => {
    const person =
      '{"first_name":"Jane","email":"jane@example.com","crm_id":12345678901234567890,"weight":1e400,"low":-0,"price":1.50,"age":41}';
    const [jane] = answerParts(`{"status":"COMPLETED","data":[${person}]}`).people ?? [];
    expect(jane?.rest).toMatchObject({
      crm_id: '12345678901234567890',
      weight: '1e400',
      low: '-0',
      price: '1.50',
      age: 41,
    });
  });

  it('are taken from "result" where there is no "data"', () => {
    expect(answerParts('{"status":"COMPLETED","result":[1]}')).toEqual({ people: null, data: '[1]', extras: [] });
    expect(answerParts('{"status":"COMPLETED","data":null,"result":[1]}').data).toBe('null');
  });

  it('take a field named __proto__ for one like any other', () => {
    expect(answerParts('{"status":"COMPLETED","__proto__":{"data":[1]}}')).toEqual({
      people: null,
      data: null,
      extras: [{ name: '__proto__', text: '{"data":[1]}' }],
    });
  });

  it.each(['', 'null', '[]', '"x"', '1', '{"data":', '<html></html>'])('are none in %s', (text) => {
    expect(answerParts(text)).toEqual({ people: null, data: null, extras: [] });
  });
});

describe('numbers', () => {
  const digits = fc.stringMatching(/^\d{1,20}$/);
  const integer = fc.stringMatching(/^-?(?:0|[1-9]\d{0,20})$/);
  const fraction = fc.option(digits, { nil: null }).map((text) => (text === null ? '' : `.${text}`));
  const exponent = fc.constantFrom('', '', '', 'e5', 'E-7', 'e+400');

  it('come out as written, wherever they stand', () => {
    fc.assert(
      fc.property(integer, fraction, exponent, (...parts) => {
        const number = parts.join('');
        expect(String(parseExact(number, (source) => source))).toBe(number);
        expect(parseExact(`{"a":${number},"b":[ ${number}]}`, () => 'odd')).toEqual(
          String(Number(number)) === number ? { a: Number(number), b: [Number(number)] } : { a: 'odd', b: ['odd'] },
        );
      }),
      { numRuns: 2000 },
    );
  });
});
