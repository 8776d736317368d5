import { useState } from 'preact/hooks';
import { lazy, useSoon } from '@/components/lazy.ts';
import { OutcomeLine } from '@/components/panel/outcome-line.tsx';
import { sentences, t } from '@/lib/i18n.ts';
import type { KeyOutcome } from '@/lib/key-words.ts';
import { leftToPerson, type Managed, type SettingsInForce } from '@/lib/managed.ts';
import { type SettingsPart, settingsFileName } from '@/lib/settings-file.ts';
import { ConfirmBox } from './confirm-box.tsx';

const reading = lazy(() => import('./settings-reading.ts'));

interface Props {
  settings: SettingsInForce;
  managed: Managed;
  onExport: () => void;
  /** Sets what a file says; rejects where that fails. Called within the click, as the browser may have to ask. */
  onApply: (part: SettingsPart) => Promise<void>;
}

/** Settings saved as a file, and taken from one after a look at what it would change. */
export function SettingsFileSection({ settings, managed, onExport, onApply }: Props) {
  const [offered, setOffered] = useState<SettingsPart | null>(null);
  const [outcome, setOutcome] = useState<KeyOutcome | null>(null);
  const told = (good: boolean, words: string) => {
    setOffered(null);
    setOutcome({ good, words });
  };
  useSoon(reading);
  const changed = (part: SettingsPart) => reading.loaded()?.changeLines(settings, part) ?? [];
  const read = async (file: File) => {
    const loaded = await reading.load().catch(console.error);
    if (!loaded) return told(false, t('trouble.part_missing'));
    const given = await loaded.readSettingsFile(file);
    if (!given.ok) return told(false, loaded.refusalWords(given.reason));
    const part = leftToPerson(given.part, managed);
    const isLess = Object.keys(part).length < Object.keys(given.part).length;
    const leftOut = sentences(loaded.leftOutWords(given.leftOut), isLess ? t('managed.left_out') : '').trim();
    if (changed(part).length === 0) return told(true, sentences(t('settings_file.same'), leftOut));
    told(true, leftOut);
    setOffered(part);
  };
  const cancel = () => told(true, '');
  const apply = async (part: SettingsPart) => {
    try {
      await onApply(part);
      told(true, t('settings_file.applied'));
    } catch (error) {
      console.error(error);
      told(false, t('options.not_saved'));
    }
  };
  return (
    <section class="section">
      <h2>{t('settings_file.title')}</h2>
      <p class="soft">{t('settings_file.how')}</p>
      <p class="keep-line">
        <button
          type="button"
          class="button"
          onClick={() => {
            onExport();
            told(true, t('export.saved', { name: settingsFileName }));
          }}
        >
          {t('settings_file.export')}
        </button>
        <label class="button file-button">
          <input
            type="file"
            class="unseen-words"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) void read(file);
              // So that the same file can be chosen again after a correction.
              currentTarget.value = '';
            }}
          />
          {t('settings_file.import')}
        </label>
      </p>
      {offered && (
        <ConfirmBox question={t('settings_file.question')} onCancel={cancel}>
          <ul class="plain-list">
            {changed(offered).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div class="ask-buttons">
            <button type="button" class="button" onClick={cancel}>
              {t('action.cancel')}
            </button>
            <button type="button" class="button primary" onClick={() => apply(offered)}>
              {t('settings_file.apply')}
            </button>
          </div>
        </ConfirmBox>
      )}
      <OutcomeLine outcome={outcome} />
    </section>
  );
}
