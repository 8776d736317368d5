import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Builds the extension as a store would get it, quietly.
 * @throws Error with everything the build said, if it failed.
 */
export async function buildExtension(): Promise<void> {
  try {
    await promisify(execFile)('wxt', ['build'], { shell: process.platform === 'win32' });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The build failed. Start it through npm, after npm ci.\n${stdout}${stderr}`, { cause: error });
  }
}
