import { apiOrigin } from '../origin.ts';

// What curl would read as a range or a list of addresses, and what an address can't hold.
const unfit = /[^\x21-\x7e]|[{}[\]"<>\\^`|]/gu;

/**
 * A command for a POSIX shell that asks Openmart for `path` (such as `/api/v1/task/…`), with the key left to the variable
 * `OPENMART_API_KEY`. Nothing in the path can end the quotes, and the command goes to no other host. Throws a `RangeError` where the
 * path does not begin with a slash.
 */
export function curlOf(path: string): string {
  if (!path.startsWith('/')) throw new RangeError('A path begins with a slash.');
  const address = apiOrigin + path.toWellFormed().replace(unfit, encodeURIComponent);
  const quoted = `'${address.replaceAll("'", "'\\''")}'`;
  return `curl -sS -H 'Accept: application/json' -H "X-API-Key: $OPENMART_API_KEY" ${quoted}`;
}
