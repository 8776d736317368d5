import { openDatabase } from './task-database.ts';

/** How many entries each store of the database has, by its name. Rejects where the browser's storage fails. */
export async function countStored(): Promise<ReadonlyMap<string, number>> {
  const database = await openDatabase();
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await transaction.objectStore(name).count()] as const)),
  );
}
