import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where `npm run build` leaves the extension for Chromium. */
export const builtExtension = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** An unpacked extension as Chromium knows it. */
export interface Extension {
  path: string;
  id: string;
  /** `chrome-extension://<id>/` */
  root: string;
}

/**
 * Chromium derives the id of an unpacked extension from its path: the first half of its SHA-256 with letters for digits.
 * @throws Error if there is no extension at that path.
 */
export function unpackedExtension(path = builtExtension): Extension {
  if (!existsSync(join(path, 'manifest.json'))) throw new Error(`No extension in ${path}: run "npm run build" first.`);
  const real = realpathSync(path);
  const bytes = Buffer.from(real, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const digits = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const id = digits.replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  return { path: real, id, root: `chrome-extension://${id}/` };
}
