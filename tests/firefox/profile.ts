import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a profile of the tests says. */
export interface ProfileFacts {
  proxyPort: number;
  /** Where downloads go. */
  downloads: string;
  /** The extension, and the host in its pages' addresses, which Firefox makes up unless told. */
  extensionId: string;
  extensionHost: string;
  /** After how many milliseconds without work the event page ends; as for everybody unless given. */
  idleAfter?: number | undefined;
}

/** Writes the preferences of a Firefox that does nothing of its own accord. */
export async function writePreferences(profile: string, facts: ProfileFacts): Promise<void> {
  const preferences: Record<string, string | number | boolean> = {
    'extensions.webextensions.uuids': JSON.stringify({ [facts.extensionId]: facts.extensionHost }),
    // Firefox asks nothing and allows: a headless one shows no question that could be answered.
    'extensions.webextOptionalPermissionPrompts': false,
    'xpinstall.signatures.required': false,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': facts.proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': facts.proxyPort,
    'browser.download.folderList': 2,
    'browser.download.dir': facts.downloads,
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.normandy.enabled': false,
    ...(facts.idleAfter === undefined ? {} : { 'extensions.background.idle.timeout': facts.idleAfter }),
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), `${lines.join('\n')}\n`);
}
