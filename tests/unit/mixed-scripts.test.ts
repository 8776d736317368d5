import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixedScripts } from '../../lib/text/mixed-scripts.ts';

describe('a host name that may pass for another', () => {
  it.each([
    ['a Cyrillic letter among Latin ones', 'ex\u0430mple.com'],
    ['a Greek letter among Latin ones', 'examp\u03bfe.com'],
    ['an Armenian letter among Latin ones', 'exampl\u0578.com'],
    ['the domain of an e-mail address', 'jane@ex\u0430mple.com'],
    ['nothing but twins of Latin letters', '\u0430\u0440\u0440\u04cf\u0435.com'],
    ['a dotless i', 'l\u0131nkedin.com'],
    ['full-width letters', '\uff45xample.com'],
    ['mathematical letters', '\u{1d41e}xample.com'],
    ['a fraction slash', 'example.com\u2044path.test'],
    ['an ideographic full stop', 'example\u3002com'],
    ['a hidden character', 'exam\u200bple.com'],
    ['half a character', 'example\ud800.com'],
  ])('fault 14: has %s', (_, host) => {
    expect(mixedScripts(host)).toBe(true);
  });

  it.each([
    '',
    'example.com',
    'sub-1.example.com:8080',
    'jane@example.com',
    'm\u0430x@example.com',
    'm\u00fcller.example',
    'mu\u0308ller.example',
    '\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444',
    '\u043f\u0440\u0438\u043c\u0435\u0440.com',
    '\u0440\u0430\u043e.\u0440\u0444',
    '\u65e5\u672c\u3054\u30ab\u30ca-jp.example',
    '\u0645\u062b\u0627\u0644.example',
    'xn--e1afmkfd.example',
  ])('is not %j', (host) => {
    expect(mixedScripts(host)).toBe(false);
  });

  it('is none of plain ASCII, and any text gets an answer', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (plain, any) => {
        expect(mixedScripts(plain)).toBe(false);
        expect(mixedScripts(`${any}@${plain}`)).toBe(false);
        expect(mixedScripts(`ex\u0430mple.${any.replaceAll('@', '')}`)).toBe(true);
      }),
    );
    expect(mixedScripts('\u0430.'.repeat(300_000))).toBe(false);
  });
});
