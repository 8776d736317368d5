import { textChunks } from '../text/text-chunks.ts';
import type { Bytes, ExportedTask, Pace } from './content.ts';

const mostTasks = 200;
const mostCharacters = 500_000;

/** What stands around and between the answers. */
interface Frame {
  readonly start: string;
  readonly between: string;
  readonly after: string;
  readonly end: string;
  /** Makes a piece of an answer fit between them. */
  readonly fit: (piece: string) => string;
}

export const frames = {
  json: { start: '[\n', between: ',\n', after: '', end: '\n]\n', fit: (piece) => piece },
  // A line break can't stand within a string of valid JSON, so each one stands between tokens, where none is needed.
  ndjson: { start: '', between: '', after: '\n', end: '', fit: (piece) => piece.replace(/[\r\n][ \t\r\n]*/g, '') },
} as const satisfies Record<string, Frame>;

/**
 * Writes one JSON value a task, in order: the answer exactly as received, large integers, repeated names and `-0` included; of a task
 * without an answer `{"task_id", "status", "failure"}`, and `"note"` where there is one. Rejects when `pace` does.
 */
export async function writeAnswers(tasks: readonly ExportedTask[], frame: Frame, pace: Pace): Promise<Bytes[]> {
  const encoder = new TextEncoder();
  const parts: Bytes[] = [];
  let waiting = frame.start;
  const flush = async (done: number) => {
    parts.push(encoder.encode(waiting));
    waiting = '';
    await pace(done);
  };
  for (const [at, task] of tasks.entries()) {
    if (at > 0) waiting += frame.between;
    for (const chunk of textChunks(jsonOf(task), mostCharacters)) {
      waiting += frame.fit(chunk);
      if (waiting.length >= mostCharacters) await flush(at / tasks.length);
    }
    waiting += frame.after;
    if ((at + 1) % mostTasks === 0) await flush((at + 1) / tasks.length);
  }
  waiting += frame.end;
  await flush(1);
  return parts;
}

/** The answer, or what there is to say in its place. What is no JSON is told as a string, so that the file stays readable. */
function jsonOf({ taskId, text, status, failure, note }: ExportedTask): string {
  // A byte order mark counts as white space here, and JSON allows none.
  const json = text?.trim() ?? '';
  if (isJson(json)) return json;
  const received = text === null ? {} : { text };
  return JSON.stringify({ task_id: taskId, status, failure, ...(note === null ? {} : { note }), ...received });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
