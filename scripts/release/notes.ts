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

function sectionOf(heading: string, changelog: string): string {
  const section = changelog.split(/^## /m).find((each) => each.split('\n', 1)[0]?.trim() === heading);
  return section?.split('\n').slice(1).join('\n').trim() ?? '';
}
