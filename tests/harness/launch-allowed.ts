import type { ChromeApi } from './chrome-api.ts';
import { grantPermission } from './grant.ts';
import { type Launched, type LaunchOptions, launch } from './launch.ts';

declare const chrome: ChromeApi;

/** A browser in which the person has saved this key and allowed notifications. The profile may be used again. */
export async function launchAllowed(options: LaunchOptions & { profile: string }, key: string): Promise<Launched> {
  const first = await launch({ ...options, isWelcomed: true });
  await ask(first, 'saveKey', { key });
  await ask(first, 'saveSettings', { notifications: true });
  await first.close();
  await grantPermission(options.profile, first.extensionId, 'notifications');
  return launch(options);
}

async function ask({ controlPage }: Launched, request: string, input: object): Promise<void> {
  await controlPage.evaluate((message) => chrome.runtime.sendMessage(message), { request, input });
}
