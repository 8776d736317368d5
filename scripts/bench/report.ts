import { figureWords, type Line, type Row, verdictOf } from './row.ts';

/** What one row gave. */
export interface Measured {
  row: Row;
  lines: readonly Line[];
  seconds: number;
}

/** A row's lines for a terminal. */
export function terminalTable({ row, lines, seconds }: Measured): string {
  const cells = lines.map(cellsOf);
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const body = cells.map((line) => `  ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
  return [`${row.name}: ${row.title} (${seconds.toFixed(0)} s)`, ...body.map((line) => line.trimEnd()), ''].join('\n');
}

/** The same for Markdown, the rows' titles in a column of their own. */
export function markdownTable(measured: readonly Measured[]): string {
  const head = ['what a person waits for', 'measured', 'ours', 'floor or rival', 'compared', 'goal', ''];
  const rows = measured.flatMap(({ row, lines }) =>
    lines.map((line, place) => [place === 0 ? `**${row.title}**` : '', ...cellsOf(line)]),
  );
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** How a row is measured, and over how many runs. */
export function methodsList(measured: readonly Measured[]): string {
  return measured
    .map(({ row, lines }) => {
      const runs = [...new Set(lines.map(({ ours }) => ours.runs))].toSorted((a, b) => a - b);
      const many = runs.length === 1 && runs[0] === 1 ? '' : ` Runs: ${runs.join(', ')}.`;
      return `* **${row.title}** (\`npm run bench -- ${row.name}\`). ${row.how}${many}`;
    })
    .join('\n');
}

/** The goals that were missed, each in a line. */
export function missedGoals(measured: readonly Measured[]): string[] {
  return measured.flatMap(({ row, lines }) =>
    lines.flatMap((line) => {
      const { compared, goal, isMet } = verdictOf(line);
      return isMet === false
        ? [`${row.name}: ${line.what}: ${figureWords(line.ours, line.unit)}; ${compared}, goal ${goal}`]
        : [];
    }),
  );
}

function cellsOf(line: Line): string[] {
  const { compared, goal, isMet } = verdictOf(line);
  const against = line.against ? `${line.against.what}: ${figureWords(line.against.figure, line.unit)}` : '';
  const mark = isMet === null ? '' : isMet ? 'met' : 'MISSED';
  return [line.what, figureWords(line.ours, line.unit), against, compared, goal, mark];
}
