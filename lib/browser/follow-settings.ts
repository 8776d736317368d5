import type { Settings } from '@/lib/settings.ts';
import { settingsItem } from './items.ts';

/** Tells the settings, at once and after each change; where the browser's storage fails, nothing, and the page stays as it is. */
export function followSettings(onSettings: (settings: Settings) => void): void {
  settingsItem.follow(onSettings);
  settingsItem.read().then(onSettings, console.error);
}
