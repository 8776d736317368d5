import { useState } from 'preact/hooks';
import { ShortcutsTable } from '@/components/shortcuts/shortcuts-table.tsx';
import { t } from '@/lib/i18n.ts';
import type { Keyboard } from '@/lib/keyboard.ts';
import { SwitchLine } from './switch-line.tsx';

interface Props {
  singleKeys: boolean;
  /** Rejects where it can't be saved. */
  onSingleKeys: (areOn: boolean) => Promise<void>;
  readKeyboard: () => Promise<Keyboard>;
}

/** The keys of the product, and a switch for those of them that are no letter of a word and no chord: WCAG 2.1.4. */
export function ShortcutsSection({ singleKeys, onSingleKeys, readKeyboard }: Props) {
  const [failed, setFailed] = useState(false);
  const change = async (areOn: boolean) => {
    try {
      await onSingleKeys(areOn);
      setFailed(false);
      return areOn;
    } catch (error) {
      console.error(error);
      setFailed(true);
      return singleKeys;
    }
  };
  return (
    <section class="section">
      <h2>{t('shortcuts.title')}</h2>
      <ShortcutsTable readKeyboard={readKeyboard} />
      <SwitchLine words={t('options.single_keys')} isOn={singleKeys} onChange={change} />
      <p class="soft">{t('options.single_keys_why')}</p>
      <p class="bad" role="alert">
        {failed && t('options.not_saved')}
      </p>
    </section>
  );
}
