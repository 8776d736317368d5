import { describe, expect, test } from 'vitest';
import { releaseNotes } from '../../scripts/release/notes.ts';

const changelog = `# Changelog

## 1.10.0

* Second.

## 1.1.0

The first:

* This.
* That.
`;

describe('the notes of a release', () => {
  test('are its section of the changelog', () => {
    expect(releaseNotes('v1.1.0', '1.1.0', changelog)).toBe('The first:\n\n* This.\n* That.');
    expect(releaseNotes('v1.10.0', '1.10.0', changelog.replaceAll('\n', '\r\n'))).toBe('* Second.');
  });

  test.each([
    ['a tag of another version', 'v1.1.0', '1.10.0', changelog, 'The tag is v1.1.0, and package.json says 1.10.0.'],
    ['a tag without its v', '1.1.0', '1.1.0', changelog, 'The tag is 1.1.0, and package.json says 1.1.0.'],
    ['a version that the changelog does not name', 'v1.1.1', '1.1.1', changelog, 'says nothing under "1.1.1"'],
    [
      'a section without lines',
      'v2.0.0',
      '2.0.0',
      changelog.replace('## 1.10.0', '## 2.0.0\n\n## 1.10.0'),
      'says nothing under "2.0.0"',
    ],
    ['lines left unreleased', 'v1.1.0', '1.1.0', `## Unreleased\n\n* More.\n\n${changelog}`, 'under "Unreleased"'],
  ])('are refused for %s', (_, tag, version, text, reason) => {
    expect(() => releaseNotes(tag, version, text)).toThrow(reason);
  });
});
