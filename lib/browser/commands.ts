import { browser } from 'wxt/browser';
import type { Keyboard } from '@/lib/keyboard.ts';

/** The keys of this computer, and those that the browser has for the extension. */
export async function readKeyboard(): Promise<Keyboard> {
  const [commands, { os }] = await Promise.all([browser.commands.getAll(), browser.runtime.getPlatformInfo()]);
  const popupKeys = commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
  return { popupKeys, hasCommandKey: os === 'mac' };
}
