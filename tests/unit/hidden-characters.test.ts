import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterName } from '../../lib/text/character-names.ts';
import { markHidden } from '../../lib/text/hidden-characters.ts';

describe('hidden characters', () => {
  it.each([
    ['\u202e', 'U+202E', 'right-to-left override'],
    ['\u2066', 'U+2066', 'left-to-right isolate'],
    ['\u200f', 'U+200F', 'right-to-left mark'],
    ['\u200b', 'U+200B', 'zero-width space'],
    ['\u200d', 'U+200D', 'zero-width joiner'],
    ['\u200c', 'U+200C', 'zero-width non-joiner'],
    ['\ufeff', 'U+FEFF', 'byte order mark'],
    ['\u00ad', 'U+00AD', 'soft hyphen'],
    ['\u2060', 'U+2060', 'word joiner'],
    ['\u0000', 'U+0000', 'null character'],
    ['\r', 'U+000D', 'carriage return'],
    ['\u001b', 'U+001B', 'escape'],
    ['\u0085', 'U+0085', 'control character'],
    ['\u2028', 'U+2028', 'line separator'],
    ['\ufe0f', 'U+FE0F', 'variation selector'],
    ['\u{E0061}', 'U+E0061', 'tag character'],
    ['\ud800', 'U+D800', 'half of a character'],
    ['\udc00', 'U+DC00', 'half of a character'],
    ['\u3164', 'U+3164', 'invisible character'],
  ])('fault 14: are marked between plain pieces: %j', (character, mark, name) => {
    expect(markHidden(`ab${character}cd`)).toEqual([{ text: 'ab' }, { character, mark }, { text: 'cd' }]);
    expect(characterName(character)).toBe(name);
  });

  it('are marked one by one', () => {
    expect(markHidden('\u200b\u200bx')).toHaveLength(3);
    expect(markHidden('')).toEqual([]);
  });

  it.each([
    'Jane Sample, Zoë\tД-р\nΩ',
    '👩\u200d💻 ❤\ufe0f 👨🏽\u200d🚀 🏳\ufe0f\u200d🌈 1\ufe0f⃣',
    '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    'می\u200cخواهم',
    'क्\u200dष',
    'ශ්\u200dරී',
    '葛\u{E0100}',
    '日本\u3000語',
  ])('are plain where they belong: %s', (text) => {
    expect(markHidden(text)).toEqual([{ text }]);
  });

  it.each(['🙂\u{E0041}\u{E0042}', '🙂\ufe0f\ufe0f', 'a\u200dक', '🙂\u200da', '\u{1F3F4}\u{E0068}\u{E007F}'])(
    'are marked where others hide behind them: %j',
    (text) => {
      expect(markHidden(text).some((piece) => 'mark' in piece)).toBe(true);
    },
  );

  it('lose nothing of the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud83d', '\u200d', '👩'))),
        (parts) => {
          const text = parts.join('');
          const whole = markHidden(text).map((piece) =>
            'text' in piece ? piece.text : String.fromCodePoint(Number.parseInt(piece.mark.slice(2), 16)),
          );
          expect(whole.join('')).toBe(text);
        },
      ),
    );
  });

  it.each(['a', '\u200b', '\u200d', '👩\u200d', '\u{1F3F4}\u{E0067}'])('come to an end on a megabyte of %j', (unit) => {
    expect(markHidden(unit.repeat(1_000_000 / unit.length)).length).toBeGreaterThan(0);
  });
});
