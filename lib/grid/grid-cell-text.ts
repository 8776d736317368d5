/** The beginning of a text, at most `limit` UTF-16 units long and never cut within a character. */
export function beginningOf(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  const next = text.charCodeAt(limit);
  const cutsPair = last >= 0xd800 && last <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
  return text.slice(0, cutsPair ? limit - 1 : limit);
}

/** What a tooltip says of a cell: its text, shortened; nothing where the cell has room for all of it. */
export function tooltipOf(text: string, room: number): string | undefined {
  if (text.length <= room) return undefined;
  const beginning = beginningOf(text, 500);
  return beginning === text ? text : `${beginning}…`;
}

/** The tone of the words that say whether an address was checked; '' for other texts. */
export function toneOf(text: string): 'good' | 'warn' | '' {
  if (text === 'verified') return 'good';
  return text === 'unverified' ? 'warn' : '';
}
