import { defaultSettings, type Theme } from '@/lib/settings.ts';
import { settingsItem } from './items.ts';

/** Draws this page in the theme that the settings name, now and after each change of them. */
export function followTheme(): void {
  settingsItem.follow(({ theme }) => show(theme));
  settingsItem.read().then(
    ({ theme }) => show(theme),
    () => show(defaultSettings.theme),
  );
}

/** The style sheet knows `light` and `dark`, and takes `system` for the system's choice. */
function show(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  try {
    // For the first frame of the next page: public/theme.js reads it.
    localStorage.setItem('theme', theme);
  } catch (error) {
    console.warn(error);
  }
}
