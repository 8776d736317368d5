// Prints what a release says, from CHANGELOG.md, or ends with 1 where the tag that is its first argument is not ready to be released. The
// second is the address of the repository, to which links lead.
import { readFile } from 'node:fs/promises';
import packageJson from '../package.json' with { type: 'json' };
import { releaseNotes, withLinksAt } from './release/notes.ts';

const [tag = '', repository = ''] = process.argv.slice(2);
try {
  const changelog = await readFile(new URL('../CHANGELOG.md', import.meta.url), 'utf8');
  console.log(withLinksAt(tag, repository, releaseNotes(tag, packageJson.version, changelog)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
