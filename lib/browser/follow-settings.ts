import { defaultSettings, type Settings } from '@/lib/settings.ts';
import { settingsItem } from './items.ts';

/** Tells the settings, at once and after each change; where the browser's storage fails, those of a new profile. */
export function followSettings(onSettings: (settings: Settings) => void): void {
  settingsItem.follow(onSettings);
  settingsItem.read().then(onSettings, () => onSettings(defaultSettings));
}
