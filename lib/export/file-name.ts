/** The most characters (UTF-16 units) of a file name: in UTF-8 at most 240 bytes, and file systems take 255. */
const longestName = 80;
const longestPart = 40;

const invisible = /[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gv;
const blank = /[\s\p{Cc}]+/gv;
const forbidden = /[<>:"\/\\\|?*]+/gv;
const edges = /^[\s.\-]+|[\s.\-]+$/gv;
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)/i;

/**
 * A file name such as "customer-42 2026-11-23.csv" that every system takes, at most 80 characters long. `label` is a tracking or batch
 * id, or what else the person knows the results by; `fallback` stands in where nothing of it is fit. `day` is a date like 2026-11-23;
 * `extension` has no dot. `part` says of a part of the results which it is: "customer-42 (3 rows of 40) 2026-11-23.csv".
 *
 * Letters of every script stay. Hidden characters go; what Windows forbids (https://learn.microsoft.com/windows/win32/fileio/naming-a-file)
 * becomes a hyphen; the names of its devices get an underscore in front.
 */
export function fileNameOf(label: string | null, fallback: string, day: string, extension: string, part = ''): string {
  const ending = `${part && ` (${fitName(part, longestPart)})`} ${day}.${extension}`;
  const room = longestName - ending.length;
  return (fitName(label ?? '', room) || fitName(fallback, room) || 'results') + ending;
}

function fitName(text: string, room: number): string {
  const clean = text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(forbidden, '-')
    .replace(blank, ' ')
    .replace(edges, '');
  const safe = device.test(clean) ? `_${clean}` : clean;
  return safe.slice(0, room).replace(invisible, '').replace(edges, '');
}
