/** How wide a character is drawn, in digits of the text around it. */
export type CharacterWidth = (character: string) => number;

/** How wide a text is drawn on one line, in digits, and `most` for whatever is wider. */
export function textWidth(text: string, most: number, widthOf: CharacterWidth): number {
  let width = 0;
  for (const character of text) {
    width += widthOf(character);
    if (width >= most) return most;
  }
  return width;
}
