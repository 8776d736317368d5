import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium } from '../../scripts/browser.ts';
import { builtExtension, unpackedExtension } from './extension.ts';

/** A build of one's own, so with an id of its own, and the policy that this machine has for it. */
export interface Policy {
  extensionPath: string;
  /** Writes the policy, as an administrator does. A browser that runs takes it a few seconds later. */
  set(values: Readonly<Record<string, unknown>>): Promise<void>;
  /** Takes the policy away. */
  remove(): Promise<void>;
  /** Takes the policy and the build away. */
  close(): Promise<void>;
}

/**
 * Copies the production build to a place of its own: an unpacked extension's id follows from its path, and no other test's browser, nor
 * anybody's own, may meet this policy.
 * @throws Error that says what to do where this account may not write policies, or policies are no files.
 */
export async function createPolicy(): Promise<Policy> {
  const policies = await policyFolder();
  const folder = await mkdtemp(join(tmpdir(), 'task-results-policy-'));
  const extensionPath = join(folder, 'extension');
  await cp(builtExtension, extensionPath, { recursive: true });
  const { id } = unpackedExtension(extensionPath);
  const file = join(policies, `task-results-test-${id}.json`);
  const remove = () => rm(file, { force: true });
  return {
    extensionPath,
    set: (values) => writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: values } } })),
    remove,
    async close() {
      await remove();
      await rm(folder, { recursive: true });
    },
  };
}

/** Source of the paths: `components/policy/core/common/policy_paths.cc` in Chromium. */
async function policyFolder(): Promise<string> {
  if (process.platform !== 'linux')
    throw new Error('Chromium takes policies from files on Linux alone, so this test can run only there.');
  const { stdout } = await promisify(execFile)(await findChromium(), ['--version']);
  const folder = stdout.includes('for Testing')
    ? '/etc/opt/chrome_for_testing/policies/managed'
    : '/etc/chromium/policies/managed';
  try {
    await mkdir(folder, { recursive: true });
    const probe = join(folder, `task-results-test-${process.pid}.tmp`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (cause) {
    const advice = `run it as root, or once: sudo install -d -o "$USER" ${folder}`;
    throw new Error(`This test writes a policy to ${folder}, which this account may not: ${advice}`, { cause });
  }
  return folder;
}
