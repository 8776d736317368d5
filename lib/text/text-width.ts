/** How wide characters are drawn in the fonts of systems, in digits. The first that fits counts. */
const widths: readonly [characters: RegExp, width: number][] = [
  [/\d/, 1],
  [/[ijl|!.,:;'` ]/, 0.55],
  [/[frt()[\]{}"/\\*-]/, 0.68],
  [/[mwMW@%&…—]/, 1.55],
  [/[+=<>~#]/, 1.35],
  [/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/, 1.8],
  [/\p{Extended_Pictographic}/u, 2],
  [/\p{Lu}/u, 1.15],
];

/** How wide a text is drawn on one line, roughly, in digits of its size, and `most` for whatever is wider. */
export function textWidth(text: string, most: number): number {
  let width = 0;
  for (const character of text) {
    width += widths.find(([characters]) => characters.test(character))?.[1] ?? 0.98;
    if (width >= most) return most;
  }
  return width;
}
