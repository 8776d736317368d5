import * as z from 'zod/mini';

const schema = z.object({
  author: z.object({ name: z.string() }),
  homepage: z.optional(z.url({ protocol: /^https$/ })),
});

/** What a manifest can say of who publishes the extension. */
interface PublisherKeys {
  homepage_url?: string;
  developer?: { name: string; url?: string };
}

/**
 * Takes it from package.json, its one place. A home page is told once one stands there. The name goes to Firefox alone: Chrome has
 * ignored `author` since February 2024 (https://developer.chrome.com/docs/extensions/reference/manifest/author), stores show the account's.
 * @throws ZodError if package.json names no author, or a home page that is not an `https:` address.
 */
export function publisherKeys(packageJson: unknown, browser: string): PublisherKeys {
  const { author, homepage } = schema.parse(packageJson);
  return {
    ...(homepage && { homepage_url: homepage }),
    ...(browser === 'firefox' && { developer: { name: author.name, ...(homepage && { url: homepage }) } }),
  };
}
