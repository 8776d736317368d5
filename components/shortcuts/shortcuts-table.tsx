import './shortcuts.css';
import { useEffect, useState } from 'preact/hooks';
import { type MessageKey, t } from '@/lib/i18n.ts';
import type { Keyboard } from '@/lib/keyboard.ts';

interface Props {
  readKeyboard: () => Promise<Keyboard>;
}

type Shortcut = readonly [what: MessageKey, keys: string];

const everywhere: readonly Shortcut[] = [
  ['shortcuts.look_up', 'Enter'],
  ['shortcuts.new_line', 'Shift+Enter'],
  ['shortcuts.paste', 'Ctrl+V'],
  ['shortcuts.open', 'Enter'],
  ['shortcuts.close', 'Esc'],
  ['shortcuts.help', '?'],
];

const onResults: readonly Shortcut[] = [
  ['shortcuts.search', '/'],
  ['shortcuts.move', '↑ ↓ ← →'],
  ['shortcuts.select', 'Shift+↑ ↓ ← →'],
  ['shortcuts.copy', 'Ctrl+C'],
];

const addressKeys = 'om ␣';

const namedKeys = ['Ctrl', 'Enter', 'Esc', 'Shift'] as const;

/** Keys as this keyboard, of the language spoken, has them: "Strg+C", "⌘C". */
function keysWords(keys: string, hasCommandKey: boolean): string {
  const chord = hasCommandKey ? keys.replace(/^Ctrl\+/, '⌘') : keys;
  return namedKeys.reduce((words, name) => words.replace(name, t(`key_name.${name}`)), chord);
}

/** What can be done by keys, and by which. */
export function ShortcutsTable({ readKeyboard }: Props) {
  const [{ popupKeys, hasCommandKey }, setKeyboard] = useState<Keyboard>({ popupKeys: '', hasCommandKey: false });
  useEffect(() => void readKeyboard().then(setKeyboard, console.error), []);
  const first: readonly Shortcut[] = [
    ['shortcuts.popup', popupKeys === '' ? t('shortcuts.no_keys') : popupKeys],
    ['shortcuts.address_bar', addressKeys],
    ...everywhere,
  ];
  const row = ([what, keys]: Shortcut) => (
    <tr key={what}>
      <th scope="row">{t(what)}</th>
      <td>
        <kbd>{keysWords(keys, hasCommandKey)}</kbd>
      </td>
    </tr>
  );
  return (
    <table class="shortcuts">
      <tbody>{first.map(row)}</tbody>
      <tbody>
        <tr>
          <th scope="rowgroup" colSpan={2} class="soft">
            {t('shortcuts.on_results')}
          </th>
        </tr>
        {onResults.map(row)}
      </tbody>
    </table>
  );
}
