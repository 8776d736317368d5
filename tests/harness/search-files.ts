import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files under a folder, by their path there, in whose bytes a text of ASCII stands, as UTF-8 or as UTF-16. Browsers write both. */
export async function filesHolding(folder: string, text: string): Promise<string[]> {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const found: string[] = [];
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (forms.some((form) => bytes.includes(form))) found.push(path.slice(folder.length + 1));
  }
  return found.toSorted();
}
