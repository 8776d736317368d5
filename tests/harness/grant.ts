import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Preferences {
  extensions: { settings: Record<string, Record<string, { api: string[] }> | undefined> };
}

/**
 * Grants an optional permission in a profile that `launch` has prepared and closed, as a click on the browser's prompt would: a headless
 * browser shows no prompt to click on.
 * @throws Error if the extension was never loaded in this profile.
 */
export async function grantPermission(profile: string, extensionId: string, permission: string): Promise<void> {
  const path = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(await readFile(path, 'utf8')) as Preferences;
  const extension = preferences.extensions.settings[extensionId];
  if (!extension) throw new Error(`No extension ${extensionId} in ${profile}`);
  for (const name of ['granted_permissions', 'active_permissions']) extension[name]?.api.push(permission);
  await writeFile(path, JSON.stringify(preferences));
}
