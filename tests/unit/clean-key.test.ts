import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanKey, keyRefusalWords, looksLikeTaskId } from '../../lib/clean-key.ts';

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
  ])('fault 32: is freed of what stands around it: %j', (text) => {
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
    ['https://app.openmart.com/api-management', 'web-address'],
    ['"HTTP://example.com/key"', 'web-address'],
    ['app.openmart.com/api-management', 'web-address'],
    ['www.example.com', 'web-address'],
    ['••••••••', 'masked'],
    ['• • • • •', 'masked'],
    ['om_••••1234', 'masked'],
    ['********', 'masked'],
    ['om_****1234', 'masked'],
    ['om_...1234', 'masked'],
    ['om_…1234', 'masked'],
    ['..........', 'masked'],
    ['* * * * *', 'masked'],
    ['xxxxxxxxxxxx', 'masked'],
    ['X-API-Key: ●●●●●●', 'masked'],
    ['k'.repeat(513), 'too-long'],
    ['k'.repeat(10_000), 'too-long'],
    ['"'.repeat(1_000_000), 'too-long'],
  ] as const)('is refused: %j', (text, reason) => {
    expect(cleanKey(text)).toEqual({ ok: false, reason });
    expect(keyRefusalWords(reason)).toMatch(/^[A-Z].*\.$/);
  });

  it.each(['eyJhbGciOi.eyJzdWIi.c2lnbmF0dXJl', 'om_www.key', 'a.openmart.community', 'xxxx', 'a*b'])(
    'may look a little like something else: %s',
    (text) => {
      expect(cleanKey(text)).toEqual({ ok: true, key: text });
    },
  );

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

describe('a key that looks like a task id', () => {
  it.each(['2fc8b627-1111-2222-3333-123456789abc', '7A0E61D4-93BC-4F6E-8D25-0B1C2D3E4F50', 'task_123', 'batch-7'])(
    'is told: %s',
    (text) => {
      expect(looksLikeTaskId(text)).toBe(true);
    },
  );

  it.each([
    key,
    'om_2fc8b627-1111-2222-3333-123456789abc',
    '2fc8b627-1111-2222-3333-123456789abc.made-up',
    'taskforce',
  ])('fault 32: is not: %s', (text) => {
    expect(looksLikeTaskId(text)).toBe(false);
  });
});
