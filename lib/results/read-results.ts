import { frames, writeAnswers } from '../export/answers.ts';
import type { ExportedTask } from '../export/content.ts';
import type { Pause } from '../table/portions.ts';
import { nextPortion } from './next-portion.ts';
import { exportedTask, type ResultTask } from './result-task.ts';
import type { ResultTexts } from './result-texts.ts';

/** More characters than this (UTF-16 units) are not put together to one text on a page. */
export const longestText = 64_000_000;

/** What was received of tasks: `none` where there is no answer at all. */
export type ResultText =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'none' }
  | { readonly is: 'too-long' };

/** Reads these tasks as the data formats have them, in portions; `onRead` is told how many are read. Rejects as reading and `pause` do. */
export async function readExported(
  tasks: readonly ResultTask[],
  texts: ResultTexts,
  pause: Pause,
  onRead: (count: number) => void = () => {},
): Promise<ExportedTask[]> {
  const read: ExportedTask[] = [];
  let size = nextPortion(null, 0);
  while (read.length < tasks.length) {
    const portion = tasks.slice(read.length, read.length + size);
    const received = await texts.read(portion);
    for (const [place, task] of portion.entries()) read.push(exportedTask(task, received[place] ?? null));
    size = nextPortion(size, charactersOf(received));
    onRead(read.length);
    await pause();
  }
  return read;
}

/** The answer of the only task exactly as received, or those of several as one JSON array, which is the text of the JSON export. */
export async function readResultText(
  tasks: readonly ResultTask[],
  texts: ResultTexts,
  pause: Pause,
): Promise<ResultText> {
  const read = await readExported(tasks, texts, pause);
  const only = read.length < 2 ? (read[0]?.text ?? null) : undefined;
  if (only === null) return { is: 'none' };
  if (charactersOf(read.map(({ text }) => text)) > longestText) return { is: 'too-long' };
  return { is: 'text', text: only ?? (await answersText(read, pause)) };
}

/** The text of the JSON export of these tasks. */
export async function answersText(tasks: readonly ExportedTask[], pause: Pause): Promise<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const pieces: string[] = [];
  for (const part of await writeAnswers(tasks, frames.json, pause)) {
    pieces.push(decoder.decode(part, { stream: true }));
    await pause();
  }
  return pieces.join('');
}

function charactersOf(texts: readonly (string | null)[]): number {
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
