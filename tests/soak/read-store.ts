import type { Page } from '@playwright/test';

/** What is stored of one task. */
export interface StoredTask {
  status: string | null;
  text: string;
  isNews: boolean;
}

/** Reads the extension's database from one of its pages, by the ids of the tasks. */
export async function readStore(page: Page): Promise<Map<string, StoredTask>> {
  const read = await page.evaluate(async () => {
    interface Row {
      key: string;
      id: string;
      answer: { status: string | null } | null;
      unseenSince: number | null;
    }
    const finished = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await finished(indexedDB.open('task-results'));
    const transaction = database.transaction(['tasks', 'bodies']);
    const rows: Row[] = await finished(transaction.objectStore('tasks').getAll());
    const bodies: { key: string; text: string }[] = await finished(transaction.objectStore('bodies').getAll());
    database.close();
    const texts = new Map(bodies.map(({ key, text }) => [key, text]));
    return rows.map(({ key, id, answer, unseenSince }) => ({
      id,
      status: answer?.status ?? null,
      text: texts.get(key) ?? '',
      isNews: unseenSince !== null,
    }));
  });
  return new Map(read.map(({ id, ...task }) => [id, task]));
}
