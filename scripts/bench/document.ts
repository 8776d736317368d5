import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeMachine } from './machine.ts';
import { type Measured, markdownTable, methodsList } from './report.ts';

const path = join(import.meta.dirname, '../../docs/performance.md');
const begin = '<!-- npm run bench writes from here … -->';
const end = '<!-- … to here. -->';

/**
 * Puts what was measured into docs/performance.md, in place of what was measured before. What stands above and below is written by hand, and stays.
 * @throws Error if the two marks are not there.
 */
export async function documentRun(measured: readonly Measured[]): Promise<void> {
  const text = await readFile(path, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has lost its marks: ${begin} and ${end}`);
  const day = new Date().toISOString().slice(0, 10);
  const minutes = Math.round(measured.reduce((sum, { seconds }) => sum + seconds, 0) / 60);
  const written = [
    begin,
    `## As measured on ${day}, in ${minutes} minutes`,
    await describeMachine(),
    'A figure is the median of its runs, with the 10th and the 90th percentile behind it, unless its line says otherwise.',
    markdownTable(measured),
    '## What each row measures',
    methodsList(measured),
    '',
  ].join('\n\n');
  await writeFile(path, text.slice(0, from) + written + text.slice(to));
}
