import { useState } from 'preact/hooks';
import { lazy, useLazy } from '@/components/lazy.ts';
import { usePageKey } from '@/components/page-key.ts';

const shortcutsDialog = lazy(async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog);

/** Shows the keys of the product when "?" is pressed. */
export function ShortcutsHelp({ readPopupKeys }: { readPopupKeys: () => Promise<string> }) {
  const [open, setOpen] = useState(false);
  const ShortcutsDialog = useLazy(shortcutsDialog, open);
  usePageKey('?', () => setOpen(true));
  if (!open || !ShortcutsDialog) return null;
  return <ShortcutsDialog readPopupKeys={readPopupKeys} onClose={() => setOpen(false)} />;
}
