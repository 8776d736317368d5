/**
 * Cuts a long text into pieces that a page can lay out one by one: at a line break where one is near, and never within a character.
 * Joined, they give the text again.
 */
export function textChunks(text: string, size = 20_000): string[] {
  const chunks: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = cutBefore(text, start, start + size);
    chunks.push(text.slice(start, end));
    start = end;
  }
  return chunks;
}

function cutBefore(text: string, start: number, end: number): number {
  if (end >= text.length) return text.length;
  const lineEnd = text.lastIndexOf('\n', end - 1) + 1;
  if (lineEnd > start + (end - start) / 2) return lineEnd;
  const splitsPair = isHigh(text.charCodeAt(end - 1)) && isLow(text.charCodeAt(end));
  return splitsPair && end - 1 > start ? end - 1 : end;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
