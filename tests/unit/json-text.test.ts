import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indentJson, memberTexts } from '../../lib/json/json-text.ts';

describe('the text of a member', () => {
  it.each([
    ['{"data": 12345678901234567890}', '12345678901234567890'],
    ['{"data":1e400}', '1e400'],
    ['{"data":-0}', '-0'],
    ['{"data":1.50}', '1.50'],
    ['{"data":null}', 'null'],
    ['\n{ "a" : {"data": 1} , "data" :\t[ 1 , {"data": 2} ] \n}', '[ 1 , {"data": 2} ]'],
    ['{"data": 1, "data": {"a": 1, "a": 2}}', '{"a": 1, "a": 2}'],
    ['{"x": "data", "y": ":data\\"", "data": "{\\"data\\": 3,}"}', '"{\\"data\\": 3,}"'],
    ['{"d\\u0061ta": "\\u0061"}', '"\\u0061"'],
    ['{"data": "\\\\", "b": "\\\\\\""}', '"\\\\"'],
    ['{"data": {}}', '{}'],
  ])('is exact: %s', (text, expected) => {
    expect(memberTexts(text)?.get('data')).toBe(expected);
  });

  it.each([
    '',
    'x',
    '[]',
    '"data"',
    'null',
    '{',
    '{"data": }',
    '{}',
    '{"a": {"data": 1}}',
    '[{"data": 1}]',
    '{"data": 1} x',
  ])('is missing from %j', (text) => {
    expect(memberTexts(text)?.get('data')).toBeUndefined();
  });

  it('fault 12: is found under names that objects have of their own', () => {
    expect(memberTexts('{"__proto__": 1e400}')?.get('__proto__')).toBe('1e400');
    expect(memberTexts('{}')?.get('toString')).toBeUndefined();
  });

  it('says the same as JSON.parse, for any object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(undefined, 2, '\t'), (object, space) => {
        const text = JSON.stringify(object, null, space);
        const parsed = [...(memberTexts(text) ?? [])].map(([name, value]) => [name, JSON.parse(value)]);
        expect(new Map(parsed.map(([name, value]) => [name, value]))).toEqual(
          new Map(Object.entries(JSON.parse(text))),
        );
      }),
    );
  });
});

describe('indented JSON', () => {
  it('fault 15: leaves every token as received', () => {
    const text = '{"a":[12345678901234567890,1e400,-0,{}],"a":[],"b":{"c":"x, \\u0061: {y}","d":[ ]}}';
    expect(indentJson(text)).toEqual({
      text: [
        '{',
        '  "a": [',
        '    12345678901234567890,',
        '    1e400,',
        '    -0,',
        '    {}',
        '  ],',
        '  "a": [],',
        '  "b": {',
        '    "c": "x, \\u0061: {y}",',
        '    "d": []',
        '  }',
        '}',
      ].join('\n'),
      cut: false,
    });
  });

  it('is what JSON.stringify makes, for any plain JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const plain = JSON.stringify(JSON.parse(text));
        expect(indentJson(plain)).toEqual({ text: JSON.stringify(JSON.parse(plain), null, 2), cut: false });
      }),
    );
  });

  it.each(['', '<html>', '{"a":', '[1,]', "{'a':1}", '\ud800', 'NaN', '[1] [2]'])('leaves %j alone', (text) => {
    expect(indentJson(text)).toEqual({ text, cut: false });
  });

  it('leaves out what lies too deep, and says so', () => {
    expect(indentJson('[[[1,{"a":2}],3],{"b":[]}]', { maxDepth: 2 })).toEqual({
      text: '[\n  [\n    […],\n    3\n  ],\n  {\n    "b": […]\n  }\n]',
      cut: true,
    });
    expect(indentJson('[[1]]', { maxDepth: 2 }).cut).toBe(false);
  });

  it.each([200, 100_000])('does not overflow at %i levels', (levels) => {
    const indented = indentJson('['.repeat(levels) + ']'.repeat(levels));
    expect(indented.cut).toBe(true);
    expect(indented.text.split('\n')).toHaveLength(201);
    expect(memberTexts(`{"data":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`)?.get('data')).toHaveLength(
      levels * 6 + 1,
    );
  });

  it('ends at the most characters, and never in the middle of one', () => {
    const rows = `[${'1,'.repeat(500_000)}1]`;
    expect(indentJson(rows, { maxCharacters: 100 })).toEqual({
      text: `[${'\n  1,'.repeat(20)}`.slice(0, 100),
      cut: true,
    });
    expect(indentJson('"😀😀"', { maxCharacters: 4 })).toEqual({ text: '"😀', cut: true });
    expect(indentJson('"😀😀"', { maxCharacters: 6 })).toEqual({ text: '"😀😀"', cut: false });
  });

  it.each([
    ['one long string', `"${'a\\"'.repeat(5_000_000)}"`],
    ['backslashes', `"${'\\\\'.repeat(5_000_000)}"`],
    ['one long number', '1'.repeat(10_000_000)],
    ['many strings', `[${'"a",'.repeat(1_000_000)}""]`],
  ])('comes to an end on %s', (_, text) => {
    expect(indentJson(text).text).toHaveLength(200_000);
    expect(memberTexts(`{"a":${text}}`)?.get('a')).toBe(text);
  });
});
