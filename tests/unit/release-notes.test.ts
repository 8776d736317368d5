import { describe, expect, test } from 'vitest';
import { releaseNotes, withLinksAt } from '../../scripts/release/notes.ts';

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

test('links of the notes lead to the files as they were at the tag, and others stay', () => {
  const at = (notes: string) => withLinksAt('v1.1.0', 'https://forge.example/a/b', notes);
  expect(at('See [the guide](docs/guide.md#export) and [how](./README.md).')).toBe(
    'See [the guide](https://forge.example/a/b/blob/v1.1.0/docs/guide.md#export) and [how](https://forge.example/a/b/blob/v1.1.0/README.md).',
  );
  expect(at('![Table](docs/pictures/results.png)')).toBe(
    '![Table](https://forge.example/a/b/raw/v1.1.0/docs/pictures/results.png)',
  );
  for (const stays of [
    '[Openmart](https://api.example/x)',
    '[us](mailto:us@a.example)',
    '[up](#top)',
    'f(x) [no link]',
  ]) {
    expect(at(stays)).toBe(stays);
  }
});
