const longest = 300;

/**
 * The server's own sentence in an error body: `detail` as text or as a list of `{msg}`, else `error`, else `message`.
 * Shortened, on one line, without control characters, and never with the key in it. `null` where there is none.
 */
export function readErrorDetail(text: string, key: string): string | null {
  const sentence = findSentence(parseObject(text));
  if (sentence === null) return null;
  const plain = withoutKey(sentence, key)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  if (plain === '') return null;
  return plain.length > longest ? `${plain.slice(0, longest).toWellFormed()}…` : plain;
}

/** Takes the key out of a text that a server may have echoed it into: as it is, escaped in JSON, or encoded in an address. Else it is the text. */
export function withoutKey(text: string, key: string): string {
  if (key === '') return text;
  const forms = new Set([key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key)]);
  return [...forms].reduce((left, form) => left.replaceAll(form, '[API key]'), text);
}

function findSentence(body: Record<string, unknown>): string | null {
  const { detail } = body;
  if (Array.isArray(detail)) {
    const sentences = detail.map((entry: unknown) => textOf(asObject(entry).msg)).filter((msg) => msg !== null);
    if (sentences.length > 0) return sentences.join('; ');
  }
  return textOf(detail) ?? textOf(body.error) ?? textOf(body.message);
}

function parseObject(text: string): Record<string, unknown> {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return {};
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
