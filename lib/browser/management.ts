import { browser } from 'wxt/browser';

/** Whether an organisation installed the extension. Browsers ask no permission for this about oneself. */
export async function isInstalledByOrganisation(): Promise<boolean> {
  return (await browser.management.getSelf()).installType === 'admin';
}
