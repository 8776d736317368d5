import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostValues } from '../../lib/json/json-count.ts';
import { scanJsonAtOnce } from '../../lib/json/json-scan.ts';

function counted(text: string): number {
  const work = mostValues(text);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

describe('the number of values in a JSON text', () => {
  it('is never more than is said, and less only by what is empty', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const empty = text.match(/"(?:[^"\\]|\\.)*"|\[\s*\]|\{\s*\}/g)?.filter((piece) => !piece.startsWith('"')) ?? [];
        expect(counted(text) - empty.length).toBe(scanJsonAtOnce(text)?.count);
      }),
    );
  });

  it.each([
    ['"a,[{\\",b"', 1],
    ['["\\\\",1]', 3],
    ['{"a,b":"c,d"}', 2],
    ['', 1],
    ['"', 1],
    ['[,,,', 5],
  ])('of %j is at most %d', (text, most) => {
    expect(counted(text)).toBe(most);
  });
});
