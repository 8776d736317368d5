import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanKey, keyRefusalWords } from '../../lib/clean-key.ts';

const key = 'made-up.Key_0123/45+6=';

describe('a pasted key', () => {
  it.each([
    key,
    `  ${key}\r\n`,
    `\ufeff${key}\u200b`,
    `\u00a0${key}\u00a0`,
    key.replace('.', '.\u200b'),
    `"${key}"`,
    `'${key}'`,
    `\`${key}\``,
    `“${key}”`,
    `Bearer ${key}`,
    `bearer   ${key}`,
    `X-API-Key: ${key}`,
    `x-api-key:${key}`,
    `-H "X-API-Key: ${key}"`,
    `--header 'Authorization: Bearer ${key}'`,
    `Authorization: Bearer ${key}`,
    `"Authorization": "Bearer ${key}",`,
    `OPENMART_API_KEY=${key}`,
    `export OPENMART_API_KEY="${key}"`,
    `API key: ${key}`,
  ])('is freed of what stands around it: %j', (text) => {
    expect(cleanKey(text)).toEqual({ ok: true, key });
  });

  it.each([
    ['', 'empty'],
    [' \n\u200b', 'empty'],
    ['""', 'empty'],
    ['Bearer ', 'empty'],
    ['OPENMART_API_KEY=', 'empty'],
    ['abc\ndef', 'several'],
    ['abc\r\nX-Evil: 1', 'several'],
    ['abc def', 'several'],
    ['abc\u00a0def', 'several'],
    ['abc\u0000def', 'forbidden-character'],
    ['abc\u007f', 'forbidden-character'],
    ['ключ', 'forbidden-character'],
    ['clé', 'forbidden-character'],
    ['abc\ud800', 'forbidden-character'],
    ['k'.repeat(513), 'too-long'],
    ['k'.repeat(10_000), 'too-long'],
    ['"'.repeat(1_000_000), 'too-long'],
  ] as const)('is refused: %j', (text, reason) => {
    expect(cleanKey(text)).toEqual({ ok: false, reason });
    expect(keyRefusalWords[reason]).toMatch(/^[A-Z].*\.$/);
  });

  it('may be as long as 512 characters', () => {
    expect(cleanKey('k'.repeat(512))).toEqual({ ok: true, key: 'k'.repeat(512) });
  });

  it('never throws, and what is accepted can be sent in a header and is clean already', () => {
    const edges = fc.constantFrom('"', "'", 'Bearer ', 'X-API-Key: ', '\u200b', ' ', '', ',');
    const texts = fc.tuple(edges, edges, fc.string({ unit: 'binary', maxLength: 12 }), edges);
    fc.assert(
      fc.property(texts, (parts) => {
        const cleaned = cleanKey(parts.join(''));
        if (!cleaned.ok) return;
        expect(new Headers({ 'X-API-Key': cleaned.key }).get('X-API-Key')).toBe(cleaned.key);
        expect(cleanKey(cleaned.key)).toEqual(cleaned);
      }),
    );
  });
});
