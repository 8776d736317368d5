import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJsonAtOnce } from '../../lib/json/json-scan.ts';
import { parseInPortions } from '../../lib/json/parse-in-portions.ts';

const noPace = async () => {};

function parsedIn(portion: number, text: string, parse: (text: string) => unknown = JSON.parse, pace = noPace) {
  const nodes = scanJsonAtOnce(text);
  if (!nodes) throw new Error('no JSON');
  return parseInPortions(nodes, 0, parse, pace, portion);
}

describe('a JSON text parsed in portions', () => {
  it('says what it says parsed at once, the order of names included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.integer({ min: 1, max: 40 }), async (text, portion) => {
        const value = await parsedIn(portion, text);
        expect(value).toEqual(JSON.parse(text));
        expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('has the last of several members with one name, at the place of the first, and names that objects have of their own', async () => {
    const text = '{"a":1 , "__proto__":{"x":[1,2]}, "b":"long enough", "a":{"y":[true,null]}, "2":0, "1":0}';
    for (const portion of [1, 10, 30]) {
      const value = await parsedIn(portion, text);
      expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(text)));
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    }
  });

  it('is never parsed in longer texts than asked for, but for what is a single value', async () => {
    const text = JSON.stringify({ people: Array.from({ length: 500 }, (_, id) => ({ id, name: 'Jane' })), more: [] });
    const lengths: number[] = [];
    let pauses = 0;
    await parsedIn(
      200,
      text,
      (part) => {
        lengths.push(part.length);
        return JSON.parse(part);
      },
      async () => {
        pauses += 1;
      },
    );
    expect(Math.max(...lengths)).toBeLessThan(250);
    expect(pauses).toBeGreaterThanOrEqual(lengths.length);
  });

  it('is refused where a part of it cannot be told', async () => {
    const parse = (part: string) => (part.includes('deep') ? undefined : JSON.parse(part));
    await expect(parsedIn(4, '[1,2,["deep"],3]', parse)).rejects.toThrow(RangeError);
  });

  it('is let go when the pause is refused', async () => {
    const refuse = () => Promise.reject(new Error('left'));
    await expect(parsedIn(4, '[1,2,3,4,5]', JSON.parse, refuse)).rejects.toThrow('left');
  });
});
