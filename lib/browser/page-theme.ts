import type { Theme } from '@/lib/settings.ts';

/** Draws this page in a theme. The style sheet knows `light` and `dark`, and takes `system` for the system's choice. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  try {
    // For the first frame of the next page: public/theme.js reads it.
    localStorage.setItem('theme', theme);
  } catch (error) {
    console.warn(error);
  }
}
