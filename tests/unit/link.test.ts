import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webAddress } from '../../lib/link.ts';

describe('what may be linked', () => {
  it.each([
    ['https://www.example.com/a?b=c#d', 'https://www.example.com/a?b=c#d'],
    ['http://example.com', 'http://example.com/'],
    ['HTTPS://Example.com/Path', 'https://example.com/Path'],
    [' https://example.com/@jane ', 'https://example.com/@jane'],
    ['https://www.linkedin.com/in/jane-sample', 'https://www.linkedin.com/in/jane-sample'],
    ['linkedin.com/in/jane-sample', 'https://linkedin.com/in/jane-sample'],
    ['www.linkedin.com/in/jané', 'https://www.linkedin.com/in/jan%C3%A9'],
    ['de.linkedin.com/in/jane', 'https://de.linkedin.com/in/jane'],
    ['www.example.com', 'https://www.example.com/'],
  ])('%j', (text, address) => {
    expect(webAddress(text)).toBe(address);
  });

  it.each([
    '',
    'Jane Sample',
    'example.com',
    'javascript:alert(1)',
    'JavaScript://www.example.com/%0aalert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<b>x</b>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.com',
    'blob:https://example.com/x',
    '//evil.test/x',
    '/in/jane',
    'https:evil.test',
    'https://',
    'https:///evil.test',
    'https:\\\\evil.test',
    'https://example.com\\@evil.test',
    'https://jane@evil.test/',
    'https://example.com:x@evil.test/',
    'www.example.com@evil.test',
    'linkedin.com:x@evil.test',
    'linkedin.com.evil.test/in/jane',
    'notlinkedin.com/in/jane',
    'https://exa mple.com',
    'https://example.com/\u0000',
    'https://exa\tmple.com',
    'https://example.com/\u202etxt.exe',
    'https://exam\u200bple.com',
    'https://example.com/\ud800',
    'https://[::1',
    'https://example.com:99999/',
    `https://example.com/${'a'.repeat(5000)}`,
    'www.'.repeat(500_000),
  ])('fault 13: not %j', (text) => {
    expect(webAddress(text)).toBeNull();
  });

  it('fault 13: is never anything but http or https, and is stable', () => {
    const parts = fc.constantFrom(
      'https://',
      'http:',
      'javascript:',
      'www.',
      'linkedin.com',
      '/',
      '\\',
      '@',
      ':',
      '\n',
      '%',
      '?',
    );
    const texts = fc.array(fc.oneof(parts, fc.string({ maxLength: 5 })), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const address = webAddress(text);
        if (address === null) return;
        const { protocol, username, password } = new URL(address);
        expect([protocol === 'https:' || protocol === 'http:', username, password]).toEqual([true, '', '']);
        expect(webAddress(address)).toBe(address);
      }),
      { numRuns: 1000 },
    );
  });
});
