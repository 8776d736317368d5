import { browser } from 'wxt/browser';

/**
 * Closes `storage.local`, where the key lies, to content scripts, so that a later one could not read it either. Chromium from version 140;
 * Firefox knows no such call, and this extension has no content script.
 */
export async function keepFromContentScripts(): Promise<void> {
  const { local } = browser.storage as unknown as {
    local: { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> };
  };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
