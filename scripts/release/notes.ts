/**
 * The section of the changelog that tells about a version, without its heading.
 * @param tag - `v` and the version.
 * @throws Error that says what is not ready: the tag is of another version, the version has no section, or lines are left under *Unreleased*.
 */
export function releaseNotes(tag: string, version: string, changelog: string): string {
  if (tag !== `v${version}`) throw new Error(`The tag is ${tag}, and package.json says ${version}.`);
  if (sectionOf('Unreleased', changelog)) throw new Error('CHANGELOG.md has lines under "Unreleased".');
  const notes = sectionOf(version, changelog);
  if (!notes) throw new Error(`CHANGELOG.md says nothing under "${version}".`);
  return notes;
}

/**
 * The notes with each link to a file of the repository led to that file as it was at the tag: the page of a release resolves no relative
 * link. Links to elsewhere stay.
 * @param repository - Its address, such as `https://github.com/owner/name`.
 */
export function withLinksAt(tag: string, repository: string, notes: string): string {
  return notes.replaceAll(
    /(!?)(\[[^\]]*\])\((?![a-z][a-z\d+.-]*:|\/\/|#)\.?\/?([^)\s]+)/gi,
    (_, picture: string, words: string, path: string) =>
      `${picture}${words}(${repository}/${picture ? 'raw' : 'blob'}/${tag}/${path}`,
  );
}

function sectionOf(heading: string, changelog: string): string {
  const section = changelog.split(/^## /m).find((each) => each.split('\n', 1)[0]?.trim() === heading);
  return section?.split('\n').slice(1).join('\n').trim() ?? '';
}
