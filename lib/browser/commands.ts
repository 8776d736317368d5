import { browser } from 'wxt/browser';

/** The keys that open the popup, such as "Alt+Shift+O"; empty where there are none, as a person can change or remove them. */
export async function readPopupKeys(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}
