import { findIds } from '../../../lib/ids/find-ids.ts';
import '../../../tests/language/speak-english.ts';
import type { Line, Row } from '../row.ts';
import { byTurns, figureOf, timed } from '../samples.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

export const ids: Row = {
  name: 'ids',
  title: 'Finding ids in a log',
  how: '`findIds` of `lib/ids`, in Node, on a made-up log of JSON and plain lines, in which every tenth line has a UUID and every hundredth a labelled task id. The floor is one pass of a plain regular expression for UUIDs over the same text, which keeps what it finds.',
  async measure({ runs }) {
    const lines: Line[] = [];
    for (const megabytes of [1, 10]) {
      const text = logOf(megabytes * 1_000_000);
      const { ours, plain } = await byTurns(runs, {
        ours: () => timed(() => findIds(text)),
        plain: () => timed(() => [...text.matchAll(uuid)]),
      });
      lines.push({
        what: `${megabytes} MB`,
        unit: 'ms',
        ours: figureOf(ours),
        against: { what: 'one regular expression', figure: figureOf(plain) },
        goal: { times: 2 },
      });
    }
    return lines;
  },
};

/** A log of so many characters. */
function logOf(length: number): string {
  const lines: string[] = [];
  let size = 0;
  for (let n = 0; size < length; n += 1) {
    const line = lineOf(n);
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join('\n');
}

function lineOf(n: number): string {
  const time = new Date(Date.UTC(2026, 10, 24) + n * 137).toISOString();
  if (n % 100 === 0) return `${time} INFO enrich: submitted task_id=${uuidOf(n)} rows=${n % 7} status=PROCESSING`;
  if (n % 10 === 0)
    return `{"time":"${time}","level":"info","request":"${uuidOf(n)}","path":"/v1/people","ms":${n % 900}}`;
  return `${time} DEBUG pool: connection ${n % 64} reused, ${n % 13} waiting, 200 OK in ${n % 311} ms from 10.0.${n % 256}.7`;
}

function uuidOf(n: number): string {
  const hex = (n * 2_654_435_761).toString(16).padStart(16, '0').slice(-12);
  return `${hex.slice(0, 8)}-${hex.slice(2, 6)}-4${hex.slice(3, 6)}-a${hex.slice(5, 8)}-${hex}`;
}
