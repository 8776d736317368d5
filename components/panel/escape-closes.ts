import { useEffect } from 'preact/hooks';

/**
 * Lets Escape close the innermost opened part of the page around the focus, or else the list of ids to choose from, and only then the
 * window: browsers close a popup on an Escape that the page leaves alone.
 */
export function useEscapeCloses(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const open =
        document.activeElement?.closest<HTMLDetailsElement>('details[open]') ??
        document.querySelector<HTMLDetailsElement>('details.choice[open]');
      if (!open) return;
      event.preventDefault();
      open.open = false;
      open.querySelector('summary')?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
