import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { deflate } from '../../lib/export/deflated.ts';
import { zipFile } from '../../lib/export/zip.ts';

/** Where `npm run build -- -b firefox` leaves the extension. */
export const builtExtension = resolve(import.meta.dirname, '../../.output/firefox-mv3');

const manifest = z.object({ browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }) });

/** @throws Error if the extension was not built. */
export async function readExtensionId(): Promise<string> {
  const path = join(builtExtension, 'manifest.json');
  if (!existsSync(path)) throw new Error(`No extension in ${builtExtension}: run "npm run build -- -b firefox" first.`);
  return manifest.parse(JSON.parse(await readFile(path, 'utf8'))).browser_specific_settings.gecko.id;
}

/** The extension as one file, in Base64: Firefox keeps only such a one over a restart. */
export async function packExtension(): Promise<string> {
  const files = (await readdir(builtExtension, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  );
  const entries = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    const content = await deflate([new Uint8Array(await readFile(path))]);
    return { path: path.slice(builtExtension.length + 1).replaceAll('\\', '/'), content };
  });
  return Buffer.concat(zipFile(await Promise.all(entries))).toString('base64');
}
