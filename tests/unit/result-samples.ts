import type { TaskRecord } from '../../lib/record.ts';
import { type ResultTask, resultTasks } from '../../lib/results/result-task.ts';
import { goodStanding, noon, sampleAnswer, sampleRecord } from './sample-record.ts';

/** An answer with so many people, whose names tell the task and the place. */
export function peopleText(key: string, people: number): string {
  const data = Array.from({ length: people }, (_, place) => ({ first_name: `${key}-${place}`, last_name: 'Sample' }));
  return JSON.stringify({ task_id: key, status: 'COMPLETED', tracking_id: null, data });
}

export function answered(key: string, receivedAt = noon, more: Partial<TaskRecord> = {}): TaskRecord {
  return sampleRecord({ key, id: key, dueAt: null, answer: sampleAnswer({ receivedAt }), ...more });
}

export function keysFrom(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, place) => `task-${first + place}`);
}

export function tasksOf(records: readonly TaskRecord[]): ResultTask[] {
  return resultTasks(goodStanding)(records);
}

export async function noPause(): Promise<void> {}

/** Stored texts, and which keys were read, in order. */
export function storedTexts(texts: Map<string, string>) {
  const asked: string[][] = [];
  const readTexts = async (keys: readonly string[]) => {
    asked.push([...keys]);
    return keys.map((key) => texts.get(key) ?? null);
  };
  return { asked, readTexts };
}
