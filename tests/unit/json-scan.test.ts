import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenOf, contentOf, type JsonNodes, keyOf, kindOf, sourceOf } from '../../lib/json/json-nodes.ts';
import { scanJson, scanJsonAtOnce } from '../../lib/json/json-scan.ts';

function nodesOf(text: string): JsonNodes {
  const nodes = scanJsonAtOnce(text);
  if (!nodes) throw new Error('no JSON');
  return nodes;
}

/** Puts the value together again from its places in the text. */
function rebuilt(nodes: JsonNodes, node = 0): unknown {
  const kind = kindOf(nodes, node);
  if (kind === 'array') return childrenOf(nodes, node).map((child) => rebuilt(nodes, child));
  if (kind !== 'object') return JSON.parse(sourceOf(nodes, node));
  return Object.fromEntries(childrenOf(nodes, node).map((child) => [keyOf(nodes, child), rebuilt(nodes, child)]));
}

const sources = (text: string) => {
  const nodes = nodesOf(text);
  return Array.from({ length: nodes.count }, (_, node) => sourceOf(nodes, node));
};

/** White space that JSON allows, put between all tokens. */
const spaced = (text: string, space: string) =>
  text.replace(/"(?:[^"\\]|\\.)*"|[^\s"{}[\],:]+|[{}[\],:]/g, (token) => space + token + space);

describe('the values of a JSON text', () => {
  it('are those of JSON.parse, for any value and any spacing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', ' ', '\n', '\t\r\n  '), (value, space) => {
        const text = spaced(JSON.stringify(value), space);
        const nodes = nodesOf(text);
        expect(rebuilt(nodes)).toEqual(JSON.parse(text));
        expect(sourceOf(nodes, 0)).toBe(text.trim());
      }),
    );
  });

  it('stand in the order of the text, each within its parent and after its siblings', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const nodes = nodesOf(JSON.stringify(value));
        for (let node = 0; node < nodes.count; node += 1) {
          const children = childrenOf(nodes, node);
          expect(nodes.size[node]).toBe(children.length);
          expect(children.map((child) => nodes.position[child])).toEqual(children.map((_, index) => index));
          for (const child of children) {
            expect(nodes.parent[child]).toBe(node);
            expect(nodes.depth[child]).toBe((nodes.depth[node] ?? 0) + 1);
            expect(nodes.start[child]).toBeGreaterThan(nodes.start[node] ?? 0);
            expect(nodes.end[child]).toBeLessThan(nodes.end[node] ?? 0);
          }
        }
      }),
    );
  });

  it('fault 15: are exactly as received', () => {
    expect(
      sources('[12345678901234567890, 1e400,-0 ,1.10,1E+2,"\\u0041\\/","",true,false,null,{},[ ]]').slice(1),
    ).toEqual([
      '12345678901234567890',
      '1e400',
      '-0',
      '1.10',
      '1E+2',
      '"\\u0041\\/"',
      '""',
      'true',
      'false',
      'null',
      '{}',
      '[ ]',
    ]);
  });

  it('fault 12, fault 15: keep repeated keys, and keys that objects have of their own', () => {
    const nodes = nodesOf('{"a":1,"a":2,"__proto__":3,"toString":4,"constructor":{"b\\u0061d \\" key":5}, "" : 6}');
    expect(Array.from({ length: nodes.count }, (_, node) => keyOf(nodes, node))).toEqual([
      null,
      'a',
      'a',
      '__proto__',
      'toString',
      'constructor',
      'bad " key',
      '',
    ]);
    expect(contentOf(nodes, 2)).toBe('2');
  });

  it('fault 11: may be deep, many, or one long text', () => {
    const levels = 100_000;
    const deep = nodesOf(`${'{"a":['.repeat(levels)}1${']}'.repeat(levels)}`);
    expect(deep.depth[deep.count - 1]).toBe(2 * levels);
    const many = nodesOf(`{${Array.from({ length: 10_000 }, (_, n) => `"key ${n}":${n}`).join()}}`);
    expect(keyOf(many, 9_999)).toBe('key 9998');
    expect(contentOf(nodesOf(`"${'é\\n'.repeat(500_000)}"`), 0)).toHaveLength(1_000_000);
  });

  it('begin after a byte order mark', () => {
    expect(sources('\uFEFF [1]')).toEqual(['[1]', '1']);
  });
});

describe('a text that is no JSON', () => {
  it.each([
    '',
    ' ',
    '<html>',
    '{',
    '[',
    '[1',
    '[1,]',
    '[,1]',
    '[1 2]',
    '[1]]',
    '[1}',
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '{a:1}',
    '{"a":1 "b":2}',
    '{1:2}',
    "{'a':1}",
    '"a',
    '"\\x"',
    '"\\u12g4"',
    '"\\u12',
    '"\\',
    '"a\nb"',
    '"\u0000"',
    '01',
    '1.',
    '.5',
    '-',
    '+1',
    '1e',
    '1e+',
    'NaN',
    'tru',
    'nulll',
    'true false',
    '\u00a01',
    '\u0000',
    '1 \uFEFF',
  ])('gives nothing: %j', (text) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(scanJsonAtOnce(text)).toBeNull();
  });

  it('is what JSON.parse refuses, after any small damage', () => {
    const damaged = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '"', '\\', ',', ':', '{', '}', '[', ']', '0', '-', '.', 'e', '\n', ' '),
      )
      .map(([text, at, put]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + (put === '' ? 1 : at % 2));
      });
    fc.assert(
      fc.property(damaged, (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(scanJsonAtOnce(text) !== null).toBe(isJson);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a long text', () => {
  const text = `[${'"value",'.repeat(100_000)}1]`;

  it('is read in portions', async () => {
    let pauses = 0;
    const nodes = await scanJson(text, async () => {
      pauses += 1;
    });
    expect(nodes?.count).toBe(100_002);
    expect(pauses).toBeGreaterThan(4);
  });

  it('is let go when the pause is refused', async () => {
    await expect(scanJson(text, () => Promise.reject(new Error('left')))).rejects.toThrow('left');
  });
});
