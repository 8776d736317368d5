const quote = 0x22;
const backslash = 0x5c;

/** The offset of the first character from `at` on that is no JSON white space. */
export function skipSpace(text: string, at: number): number {
  let next = at;
  while (isSpace(text.charCodeAt(next))) next += 1;
  return next;
}

/** The offset after the string, number or word that begins at `at`; -1 where none does. */
export function endOfScalar(text: string, at: number): number {
  switch (text[at]) {
    case '"':
      return endOfString(text, at);
    case 't':
      return endOfWord(text, at, 'true');
    case 'f':
      return endOfWord(text, at, 'false');
    case 'n':
      return endOfWord(text, at, 'null');
    default:
      return endOfNumber(text, at);
  }
}

/** The offset after the string that begins at `at`; -1 where none does, or it is broken. */
export function endOfString(text: string, at: number): number {
  if (text.charCodeAt(at) !== quote) return -1;
  let next = at + 1;
  while (true) {
    const code = text.charCodeAt(next);
    if (code === quote) return next + 1;
    if (code === backslash) {
      const length = escapeLength(text, next);
      if (length === 0) return -1;
      next += length;
    } else if (code >= 0x20) next += 1;
    // A control character, or NaN: the end of the text.
    else return -1;
  }
}

function escapeLength(text: string, at: number): number {
  const letter = text[at + 1] ?? '';
  if (letter === 'u') {
    for (let digit = at + 2; digit < at + 6; digit += 1) if (!isHexDigit(text.charCodeAt(digit))) return 0;
    return 6;
  }
  return letter !== '' && '"\\/bfnrt'.includes(letter) ? 2 : 0;
}

function endOfWord(text: string, at: number, word: string): number {
  return text.startsWith(word, at) ? at + word.length : -1;
}

function endOfNumber(text: string, at: number): number {
  let next = text[at] === '-' ? at + 1 : at;
  const whole = text[next] === '0' ? next + 1 : endOfDigits(text, next);
  if (whole === next) return -1;
  next = whole;
  if (text[next] === '.') {
    const fraction = endOfDigits(text, next + 1);
    if (fraction === next + 1) return -1;
    next = fraction;
  }
  if (text[next] === 'e' || text[next] === 'E') {
    const sign = text[next + 1] === '+' || text[next + 1] === '-' ? 1 : 0;
    const exponent = endOfDigits(text, next + 1 + sign);
    if (exponent === next + 1 + sign) return -1;
    next = exponent;
  }
  return next;
}

function endOfDigits(text: string, at: number): number {
  let next = at;
  while (text.charCodeAt(next) >= 0x30 && text.charCodeAt(next) <= 0x39) next += 1;
  return next;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function isHexDigit(code: number): boolean {
  const lower = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x66);
}
