import './shortcuts.css';
import { useEffect, useState } from 'preact/hooks';
import { type MessageKey, t } from '@/lib/i18n.ts';

interface Props {
  /** The keys that open the popup, as the browser has them: a person may change them. Empty where there are none. */
  readPopupKeys: () => Promise<string>;
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

/** Keys as a keyboard of the language spoken has them: "Strg+C". */
function keysWords(keys: string): string {
  return namedKeys.reduce((words, name) => words.replace(name, t(`key_name.${name}`)), keys);
}

/** What can be done by keys, and by which. */
export function ShortcutsTable({ readPopupKeys }: Props) {
  const [popupKeys, setPopupKeys] = useState('');
  useEffect(() => void readPopupKeys().then(setPopupKeys, console.error), []);
  const first: readonly Shortcut[] = [
    ['shortcuts.popup', popupKeys === '' ? t('shortcuts.no_keys') : popupKeys],
    ['shortcuts.address_bar', addressKeys],
    ...everywhere,
  ];
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

function row([what, keys]: Shortcut) {
  return (
    <tr key={what}>
      <th scope="row">{t(what)}</th>
      <td>
        <kbd>{keysWords(keys)}</kbd>
      </td>
    </tr>
  );
}
