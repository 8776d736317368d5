import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as z from 'zod/mini';

// What Mozilla's store checks, on the production build for Firefox. Ends with 1 at any error, and at any warning that is not explained here.

const built = '.output/firefox-mv3';

/** The warnings that stay: how many of each code, and why. */
const explained: Readonly<Record<string, { times: number; why: string }>> = {
  UNSAFE_VAR_ASSIGNMENT: {
    times: 1,
    why: 'Preact’s own assignment for dangerouslySetInnerHTML, which no file here uses: a lint rule forbids it, and Trusted Types refuse it.',
  },
};

const finding = z.object({ code: z.string(), message: z.string(), file: z.optional(z.nullable(z.string())) });
const report = z.object({ errors: z.array(finding), warnings: z.array(finding) });

if (!existsSync(`${built}/manifest.json`)) {
  console.error(`No extension in ${built}: run "npm run build -- -b firefox" first.`);
  process.exit(1);
}
const { errors, warnings } = report.parse(JSON.parse(await lint()));
const times = (code: string) => warnings.filter((warning) => warning.code === code).length;
const unexplained = warnings.filter(({ code }) => times(code) !== explained[code]?.times);
const gone = Object.keys(explained).filter((code) => times(code) === 0);

for (const { code, message, file } of [...errors, ...unexplained])
  console.error(`${code}: ${message} (${file ?? 'package'})`);
for (const code of gone) console.error(`${code} is explained in this script, and is no longer warned of.`);
for (const [code, { why }] of Object.entries(explained)) if (times(code) > 0) console.log(`${code}: ${why}`);
console.log(`${errors.length} errors, ${warnings.length} warnings, ${unexplained.length} of them unexplained.`);
if (errors.length + unexplained.length + gone.length > 0) process.exitCode = 1;

/** @throws Error where the linter is not installed or says nothing. */
function lint(): Promise<string> {
  const options = { maxBuffer: 16 * 1024 * 1024, shell: process.platform === 'win32' };
  return new Promise((resolve, reject) => {
    // The linter ends with 1 where it found errors: what it says counts, not how it ends.
    execFile('addons-linter', ['--output', 'json', built], options, (error, said) => {
      if (said) resolve(said);
      else reject(error ?? new Error('The linter said nothing.'));
    });
  });
}
