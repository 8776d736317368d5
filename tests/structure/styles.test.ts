import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources, root } from './imports.ts';

const themePath = 'components/theme.css';
const sheets = globSync('components/**/*.css', { cwd: root }).map((path) => ({
  path,
  text: readFileSync(join(root, path), 'utf8').replaceAll(/\/\*.*?\*\//gs, ''),
}));
const code = readSources().map(({ text }) => text);
const pages = globSync('entrypoints/*/index.html', { cwd: root }).map((path) => readFileSync(join(root, path), 'utf8'));
const theme = sheets.find(({ path }) => path === themePath)?.text ?? '';
const all = sheets.map(({ text }) => text).join('\n');
const others = sheets.filter(({ path }) => path !== themePath);

interface Declaration {
  where: string;
  property: string;
  value: string;
}

const declarations = others.flatMap(({ path, text }) =>
  [...text.matchAll(/^\s*([a-z-]+):\s*([^;{}]+);/gm)].map(
    ([, property = '', value = '']): Declaration => ({ where: path, property, value }),
  ),
);

/** The declarations of some properties in which something stands that a token should. */
function literal(property: RegExp, value: RegExp): Declaration[] {
  return declarations.filter((one) => property.test(one.property) && value.test(one.value));
}

test('style sheets were found, and declarations in each', () => {
  expect(theme).not.toBe('');
  expect(others).not.toEqual([]);
  const read = new Set(declarations.map(({ where }) => where));
  expect(others.filter(({ path }) => !read.has(path))).toEqual([]);
});

test('nothing moves by itself', () => {
  const moving = sheets.flatMap(({ path, text }) =>
    [...text.matchAll(/\b(?:transition|animation|scroll-behavior)[\w-]*:|@keyframes/g)].map(([it]) => `${path}: ${it}`),
  );
  expect(moving).toEqual([]);
});

describe('outside of the theme', () => {
  test('no colour is written out', () => {
    expect(literal(/./, /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|light-dark)\(/i)).toEqual([]);
    expect(literal(/color|background|border|outline|shadow/, /\b(?:white|black|gr[ae]y|red|green|blue)\b/)).toEqual([]);
  });

  test('no size of text, no corner and no shadow is', () => {
    expect(literal(/^font-size$/, /\d/)).toEqual([]);
    expect(literal(/^border-radius$/, /^(?!50%)\d/)).toEqual([]);
    expect(literal(/^box-shadow$/, /^(?!inset|0 0 0).*\d/)).toEqual([]);
    expect(literal(/^font-family$/, /,/)).toEqual([]);
  });

  test('no space around or between things is, but a hairline', () => {
    expect(literal(/^(?:margin|padding|(?:row-|column-)?gap)/, /(?<![\w-])(?!1px|0\b)[\d.]+(?:px|em|rem|ch)/)).toEqual(
      [],
    );
  });
});

describe('tokens', () => {
  const declared = new Set([...theme.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name));
  const used = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const set = new Set(code.flatMap((text) => [...text.matchAll(/'(--[\w-]+)'/g)].map(([, name]) => name)));

  test('are each declared in the theme, or set where a component draws', () => {
    expect([...used].filter((name) => !declared.has(name) && !set.has(name))).toEqual([]);
    expect(declarations.filter(({ property }) => property.startsWith('--'))).toEqual([]);
  });

  test('are each used', () => {
    expect([...declared, ...set].filter((name) => !used.has(name))).toEqual([]);
  });
});

test('every class that is styled is drawn', () => {
  const words = new Set([...code, ...pages].flatMap((text) => text.match(/[\w-]+/g) ?? []));
  const kinds = new Set(['kind-number', 'kind-id']); // Made of a column's kind.
  const styled = new Set(
    sheets.flatMap(({ text }) => [...text.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)].map(([, name]) => name ?? '')),
  );
  expect([...styled].filter((name) => !words.has(name) && !kinds.has(name))).toEqual([]);
});

// Languages written from the right mirror a page only where its styles speak of starts and ends.
test('no style names a side of the screen', () => {
  const named = declarations.filter(
    ({ where, property, value }) =>
      /\b(?:left|right)\b/.test(property) ||
      // A cell is written in the direction of its own text, so its edge is named for each direction of the page.
      (/^(?:text-align|float|clear)$/.test(property) &&
        /left|right/.test(value) &&
        where !== 'components/grid/grid.css'),
  );
  const uneven = declarations.filter(({ property, value }) => {
    const [, right, , left] = valuesIn(value);
    return /^(?:padding|margin|inset|border-width)$/.test(property) && left !== undefined && right !== left;
  });
  expect([...named, ...uneven]).toEqual([]);
});

/** The values of a declaration, parted at the spaces outside of parentheses. */
function valuesIn(declared: string): string[] {
  return declared.replaceAll(/var\([^)]*\)/g, 'var').match(/(?:\([^)]*\)|[^\s(])+/g) ?? [];
}

describe('contrast', () => {
  const plain = tokensOf(theme.slice(0, theme.indexOf('@media')));
  const strong = new Map([
    ...plain,
    ...tokensOf(/@media \(prefers-contrast: more\) \{(.*?)\n\}/s.exec(theme)?.[1] ?? ''),
  ]);
  const texts = ['text', 'soft', 'accent', 'busy', 'good', 'warn', 'bad'];
  const grounds = ['page', 'sunken', 'hover', 'accent-soft'];
  const pairs = [
    ...texts.flatMap((text) => grounds.map((ground) => [text, ground])),
    ...['good', 'warn', 'bad'].map((tone) => [tone, `${tone}-soft`]),
    ...['text', 'soft'].flatMap((text) =>
      ['chip', 'good-soft', 'warn-soft', 'bad-soft'].map((ground) => [text, ground]),
    ),
    ['accent-ink', 'accent'],
    ['accent-ink', 'accent-hover'],
  ];

  test.each([
    ['usual', plain, 4.5],
    ['more', strong, 7],
  ])('of words is enough in both themes: %s', (_, tokens, least) => {
    const poor = [0, 1].flatMap((side) =>
      pairs.flatMap(([text = '', ground = '']) => {
        const ratio = contrast(tokens.get(text)?.[side], tokens.get(ground)?.[side]);
        return ratio >= least ? [] : [`${text} on ${ground}, ${side === 0 ? 'light' : 'dark'}: ${ratio.toFixed(2)}`];
      }),
    );
    expect(poor).toEqual([]);
  });

  test.each([
    ['usual', plain, 3],
    ['more', strong, 4.5],
  ])('of what is pressed or filled in is enough in both themes: %s', (_, tokens, least) => {
    for (const side of [0, 1])
      for (const ground of ['page', 'sunken'])
        expect(contrast(tokens.get('control')?.[side], tokens.get(ground)?.[side])).toBeGreaterThanOrEqual(least);
  });
});

/** The colours of a block by their names, in light and in dark. */
function tokensOf(block: string): Map<string, [light: string, dark: string]> {
  const found = block.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g);
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));
}

/** The ratio of WCAG 2. */
function contrast(one = '', other = ''): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
