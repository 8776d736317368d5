import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes a Chromium that is not running show an extension's button, and so its badge, in the toolbar from its next start. */
export async function pinExtension(profile: string, extensionId: string): Promise<void> {
  const path = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(await readFile(path, 'utf8'));
  preferences.extensions = { ...preferences.extensions, pinned_extensions: [extensionId] };
  await writeFile(path, JSON.stringify(preferences));
}
