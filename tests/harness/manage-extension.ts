import type { Launched } from './launch.ts';

/** The part of the API of Chromium's own page of extensions that is called. */
interface DeveloperPrivate {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: 'ON_CLICK' }): Promise<void>;
  addHostPermission(extensionId: string, host: string): Promise<void>;
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  reload(extensionId: string): Promise<void>;
}

/** What a person can do with the extension on the page `chrome://extensions`: take its access to the API's host back, give it again, load it anew. */
export type Managing = 'take access back' | 'give access' | 'load anew';

/** Does it there, as a person does. Loading anew ends every page of the extension, the control page too, and its worker, as an update does. */
export async function manageExtension({ context, extensionId }: Launched, what: Managing): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ({ id, todo }) => {
      const { developerPrivate } = Reflect.get(globalThis, 'chrome') as { developerPrivate: DeveloperPrivate };
      if (todo === 'give access') await developerPrivate.addHostPermission(id, 'https://api.openmart.ai/*');
      if (todo === 'take access back') {
        await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_CLICK' });
      }
      if (todo === 'load anew') {
        // Without this Chromium would not load an unpacked extension again.
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await developerPrivate.reload(id);
      }
    },
    { id: extensionId, todo: what },
  );
  await page.close();
}
