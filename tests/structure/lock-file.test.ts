import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { root } from './imports.ts';

const names = z.optional(z.record(z.string(), z.string()));
const dependencies = { dependencies: names, devDependencies: names, optionalDependencies: names };
const manifestSchema = z.object(dependencies);
const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.looseObject({
      ...dependencies,
      version: z.optional(z.string()),
      resolved: z.optional(z.string()),
      integrity: z.optional(z.string()),
      link: z.optional(z.boolean()),
      hasInstallScript: z.optional(z.boolean()),
    }),
  ),
});

const registry = 'https://registry.npmjs.org/';
const manifest = manifestSchema.parse(read('package.json'));
const lock = lockSchema.parse(read('package-lock.json'));
const { '': ours, ...others } = lock.packages;
const packages = Object.entries(others);

/** Packages that may run a script of their own while they are installed. */
const mayRunScripts: readonly string[] = [];

describe('package.json', () => {
  test('pins every dependency to one exact version', () => {
    const pins = Object.values(manifest).flatMap((each) => Object.entries(each ?? {}));
    expect(pins.length).toBeGreaterThan(15);
    expect(pins.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test('is what the lock file was made from', () => {
    expect(manifestSchema.parse(ours)).toEqual(manifest);
  });
});

describe('the lock file', () => {
  test('has the version and the SHA-512 of every package, and takes none from anywhere but the registry', () => {
    expect(packages.length).toBeGreaterThan(200);
    const loose = packages.filter(
      ([, { version, integrity = '', resolved = registry, link }]) =>
        link || !version || !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity) || !resolved.startsWith(registry),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  test('has no package that runs a script when it is installed, but those that were looked at', () => {
    const running = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(running.map((path) => path.replace(/^.*node_modules\//, ''))).toEqual(mayRunScripts);
  });
});

test('the workflows take actions at one commit each, and no other code', () => {
  const workflows = globSync('.github/workflows/*.yml', { cwd: root }).map((path) =>
    readFileSync(join(root, path), 'utf8'),
  );
  const used = workflows.flatMap((text) => [...text.matchAll(/\buses:\s*(.*)/g)].map(([, action]) => action ?? ''));
  expect(used.length).toBeGreaterThan(2);
  expect(used.filter((action) => !/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
});

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
