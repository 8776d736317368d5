import { useEffect, useState } from 'preact/hooks';
import { type MessageKey, t } from '@/lib/i18n.ts';

interface Props {
  /** The keys that open the popup, as the browser has them: a person may change them. Empty where there are none. */
  readPopupKeys: () => Promise<string>;
}

const others: readonly (readonly [MessageKey, string])[] = [
  ['shortcuts.look_up', 'Enter'],
  ['shortcuts.new_line', 'Shift+Enter'],
  ['shortcuts.paste', 'Ctrl+V'],
  ['shortcuts.search', '/'],
  ['shortcuts.move', '↑ ↓ ← →'],
  ['shortcuts.open', 'Enter'],
  ['shortcuts.select', 'Shift+↑ ↓ ← →'],
  ['shortcuts.copy', 'Ctrl+C'],
  ['shortcuts.close', 'Esc'],
  ['shortcuts.help', '?'],
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
  const rows: readonly (readonly [MessageKey, string])[] = [
    ['shortcuts.popup', popupKeys === '' ? t('shortcuts.no_keys') : popupKeys],
    ['shortcuts.address_bar', addressKeys],
    ...others,
  ];
  return (
    <table class="shortcuts">
      <tbody>
        {rows.map(([what, keys]) => (
          <tr key={what}>
            <th scope="row">{t(what)}</th>
            <td>
              <kbd>{keysWords(keys)}</kbd>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
