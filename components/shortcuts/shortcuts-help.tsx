import { useEffect, useState } from 'preact/hooks';
import { lazy, useLazyOrFailed } from '@/components/lazy.ts';
import { usePageKey } from '@/components/page-key.ts';
import type { Keyboard } from '@/lib/keyboard.ts';

const shortcutsDialog = lazy(() => import('./shortcuts-dialog.tsx'));

/** Shows the keys of the product when "?" is pressed. */
export function ShortcutsHelp({ readKeyboard }: { readKeyboard: () => Promise<Keyboard> }) {
  const [open, setOpen] = useState(false);
  const [dialog, failed] = useLazyOrFailed(shortcutsDialog, open);
  useEffect(() => {
    // So that the next "?" tries again.
    if (failed) setOpen(false);
  }, [failed]);
  usePageKey('?', () => setOpen(true));
  if (!open || !dialog) return null;
  return <dialog.ShortcutsDialog readKeyboard={readKeyboard} onClose={() => setOpen(false)} />;
}
