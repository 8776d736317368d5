/** Letters that are much narrower or wider than a digit in the fonts that systems draw with. */
const narrow = /[iljIftr|!.,:;'"`()[\]{}/\\ -]/;
const wide = /[mwMW@%&…—]/;
const capital = /\p{Lu}/u;
/** Han, kana, hangul, full-width forms and emoji take about two digits. */
const double =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

/** How wide a text is drawn on one line, roughly, in digits of its size, and `most` for whatever is wider. */
export function textWidth(text: string, most: number): number {
  let width = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width >= most) return most;
  }
  return width;
}

function characterWidth(character: string): number {
  if (narrow.test(character)) return 0.55;
  if (wide.test(character)) return 1.45;
  if (double.test(character)) return 1.8;
  return capital.test(character) ? 1.12 : 0.97;
}
