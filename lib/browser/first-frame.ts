import type { Theme } from '@/lib/settings.ts';

/** Draws this page in a theme. The style sheet knows `light` and `dark`, and takes `system` for the system's choice. */
export function showTheme(theme: Theme): void {
  mark('theme', theme);
}

/** Gives this page the height for the panel with a list under its form, or for one without. */
export function showListed(isListed: boolean): void {
  mark('listed', isListed ? 'yes' : 'no');
}

/** Says something to this page's style sheet, and notes it for the first frame of the next page: public/first-frame.js reads it. */
function mark(name: 'theme' | 'listed', value: string): void {
  const { dataset } = document.documentElement;
  // What the page wears from its first frame on was noted before.
  if (dataset[name] === value) return;
  dataset[name] = value;
  try {
    localStorage.setItem(name, value);
  } catch (error) {
    console.warn(error);
  }
}

/** Resolves once the first frame of this page is made. A page that nobody sees makes none. */
export function firstFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      // The next task comes after the frame that is being made.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}
