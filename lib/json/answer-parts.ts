import { type Person, readPeople } from '../people.ts';
import { memberTexts } from './json-text.ts';

/** An answer's text, taken apart for reading. Every text is exactly as received. */
export interface AnswerParts {
  /** The people, where the result is made of such; numbers that a computer would round are kept as text. */
  people: Person[] | null;
  /** The result; `null` where the answer has none, or it is told by `people`. */
  data: string | null;
  /** Whatever else the answer holds beside what the API documents. */
  extras: Array<{ name: string; text: string }>;
}

const known: ReadonlySet<string> = new Set(['task_id', 'status', 'tracking_id', 'data', 'result']);

/** Takes an answer apart. A text that is no JSON object gives no parts. Never throws. */
export function answerParts(received: string): AnswerParts {
  const text = received.replace(/^\uFEFF/, '');
  const whole = parseExact(text);
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole))
    return { people: null, data: null, extras: [] };
  const from = Object.hasOwn(whole, 'data') ? 'data' : 'result';
  const people = readPeople(Object.getOwnPropertyDescriptor(whole, from)?.value);
  // Of many megabytes of people, the text need not be walked through when nothing stands beside them.
  if (people && Object.keys(whole).every((name) => known.has(name))) return { people, data: null, extras: [] };
  const members = memberTexts(text) ?? new Map<string, string>();
  return {
    people,
    data: people ? null : (members.get(from) ?? null),
    extras: [...members].flatMap(([name, value]) => (known.has(name) ? [] : [{ name, text: value }])),
  };
}

/**
 * Parses JSON, but gives each number that would not come out as written (12345678901234567890, 1e400, 1.50) as what `exactly` makes
 * of its text: that text itself, unless told otherwise. `undefined`: no JSON, or nested too deeply to be read so. Never throws.
 */
export function parseExact(text: string, exactly: (source: string) => unknown = (source) => source): unknown {
  const exactNumber = (_name: string, value: unknown, context?: { source?: string }): unknown => {
    const source = context?.source;
    return typeof value === 'number' && source !== undefined && String(value) !== source ? exactly(source) : value;
  };
  try {
    return mayRound(text) ? JSON.parse(text, exactNumber) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

// What may not come out as written: -0, more than 15 digits, an exponent, a last digit 0 after the point, six zeros right after it.
// Looking at what stands in front keeps ids, dates and phone numbers out, which stand in quotes.
const oddNumber = /(?:^|[:,[\s])(?:-0(?![.\d])|-?\d(?:[\d.]{15}|[\d.]*(?:[eE]|\.\d*0(?!\d))|\.0{6}))/;

// Reviving each value costs eight times the plain parsing, so it is done only where such a number may stand.
function mayRound(text: string): boolean {
  return oddNumber.test(text);
}
