import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonNodes, keyOf } from '../../lib/json/json-nodes.ts';
import { scanJsonAtOnce } from '../../lib/json/json-scan.ts';
import { findInNodes, nextFound } from '../../lib/tree/tree-search.ts';

const noPause = async () => {};

function nodesOf(text: string): JsonNodes {
  const nodes = scanJsonAtOnce(text);
  if (!nodes) throw new Error('no JSON');
  return nodes;
}

/** The places of all values with their keys, in the order of the text, as a plain walk finds them. */
function walk(value: unknown, key: string | null = null): { key: string | null; own: string }[] {
  if (typeof value !== 'object' || value === null) return [{ key, own: JSON.stringify(value) }];
  const inner = Array.isArray(value)
    ? value.flatMap((item) => walk(item))
    : Object.entries(value).flatMap(([name, item]) => walk(item, name));
  return [{ key, own: inner.length === 0 ? JSON.stringify(value) : '' }, ...inner];
}

describe('search', () => {
  it('finds what a plain walk finds', async () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'B', 'b', '1', '.', '*', ' '), maxLength: 4 });
    const value = fc.jsonValue({ stringUnit: fc.constantFrom('a', 'A', 'b', 'B', '1', '.', '*', ' ') });
    await fc.assert(
      fc.asyncProperty(value, letters, async (json, query) => {
        const text = JSON.stringify(json);
        const expected = walk(JSON.parse(text)).flatMap(({ key, own }, node) => {
          const holds = (part: string | null) => part?.toLowerCase().includes(query.toLowerCase()) ?? false;
          return query !== '' && (holds(key) || holds(own)) ? [node] : [];
        });
        expect(await findInNodes(nodesOf(text), query, noPause)).toEqual(expected);
      }),
    );
  });

  it('finds words as received and as meant', async () => {
    const nodes = nodesOf('{"n\\u0061me":"Jos\\u00e9 \\u0026 Co","n":12345678901234567890,"list":[1e400]}');
    const keys = async (query: string) => (await findInNodes(nodes, query, noPause)).map((node) => keyOf(nodes, node));
    expect(await keys('JOSÉ & co')).toEqual(['name']);
    expect(await keys('\\u00E9')).toEqual(['name']);
    expect(await keys('name')).toEqual(['name']);
    expect(await keys('1234567890123456789')).toEqual(['n']);
    expect(await keys('1E400')).toEqual([null]);
    expect(await keys('":')).toEqual([]);
  });

  it('pauses in a long text, and ends when the pause is refused', async () => {
    const nodes = nodesOf(`[${'1,'.repeat(50_000)}2]`);
    let pauses = 0;
    const counted = async () => {
      pauses += 1;
    };
    expect(await findInNodes(nodes, '2', counted)).toEqual([50_001]);
    expect(pauses).toBeGreaterThan(4);
    await expect(findInNodes(nodes, '2', () => Promise.reject(new Error('left')))).rejects.toThrow('left');
  });
});

describe('the next one found', () => {
  it.each([
    [0, 1, 0],
    [5, 1, 1],
    [6, 1, 1],
    [9, 1, 0],
    [20, 1, 0],
    [5, -1, 2],
    [9, -1, 1],
    [10, -1, 2],
    [0, -1, 2],
  ] as const)('from %i in direction %i is the one at %i', (current, direction, place) => {
    expect(nextFound([5, 7, 9], current, direction)).toBe(place);
  });

  it('is none where nothing was found', () => {
    expect(nextFound([], 3, 1)).toBe(-1);
  });
});
