const longestAddress = 4096;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const unfit = /[\s\\<>"`\x00-\x1f\x7f-\x9f\p{Default_Ignorable_Code_Point}\p{Cs}]/v;
const absolute = /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i;
const bareHost = /^(?:www\.[a-z0-9-]|(?:[a-z0-9-]{1,63}\.)?linkedin\.com(?:[/?#]|$))[^@]*$/i;

/**
 * The address that a received text may link to: `http:` or `https:`, or a LinkedIn or `www.` address that lacks its scheme, which
 * becomes `https:`. `null` for everything else: other schemes, user names in front of a host, blanks, hidden or control characters,
 * which a browser would skip in silence. Never throws.
 */
export function webAddress(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > longestAddress || unfit.test(trimmed)) return null;
  if (absolute.test(trimmed)) return parsed(trimmed);
  return bareHost.test(trimmed) ? parsed(`https://${trimmed}`) : null;
}

/** An address as people say it: without `https://` and `www.`. */
export function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/i, '');
}

function parsed(address: string): string | null {
  try {
    const { protocol, href } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}
