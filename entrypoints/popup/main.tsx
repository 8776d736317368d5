import '@/lib/no-eval.ts';
import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/panel/panel.css';
import { render } from 'preact';
import { turnPageKeys } from '@/components/page-key.ts';
import { LookupPanel } from '@/components/panel/lookup-panel.tsx';
import { ShortcutsHelp } from '@/components/shortcuts/shortcuts-help.tsx';
import { readKeyboard } from '@/lib/browser/commands.ts';
import { firstFrame, showListed } from '@/lib/browser/first-frame.ts';
import { mountPoint } from '@/lib/browser/mount-point.ts';
import { startPanel } from '@/lib/browser/panel.ts';

// Browsers show a popup once it has loaded, and then size it by its first frame. What stands in its HTML is seen sooner where nothing else is done
// meanwhile.
const begin = () => {
  const root = mountPoint(({ singleKeys }) => turnPageKeys(singleKeys));
  const actions = startPanel('popup', (view) => {
    showListed(view.listing !== 'failed' && view.listing.entries.length > 0);
    render(
      <>
        <LookupPanel {...view} actions={actions} />
        <ShortcutsHelp readKeyboard={readKeyboard} />
      </>,
      root,
    );
  });
};
firstFrame().then(begin).catch(console.error);
