import { devToolsAddress } from './profile.ts';

/**
 * Whether a browser started with `--remote-debugging-port=0` has a running service worker of an extension. It asks for the list of what
 * could be debugged, which attaches to nothing and so keeps nothing alive.
 */
export async function hasWorker(profile: string, extensionId: string): Promise<boolean> {
  const response = await fetch(`${await devToolsAddress(profile)}/json/list`);
  const targets = (await response.json()) as { type: string; url: string }[];
  return targets.some(
    ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${extensionId}/`),
  );
}
