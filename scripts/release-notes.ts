// Prints what a release says, from CHANGELOG.md, or ends with 1 where the tag that is its argument is not ready to be released.
import { readFile } from 'node:fs/promises';
import packageJson from '../package.json' with { type: 'json' };
import { releaseNotes } from './release/notes.ts';

const [tag = ''] = process.argv.slice(2);
try {
  const changelog = await readFile(new URL('../CHANGELOG.md', import.meta.url), 'utf8');
  console.log(releaseNotes(tag, packageJson.version, changelog));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
