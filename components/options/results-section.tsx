import { useState } from 'preact/hooks';
import { EraseConfirm } from '@/components/erase-confirm.tsx';
import { keepSentence, keepWords, storageWords } from '@/lib/history/storage-words.ts';
import { t } from '@/lib/i18n.ts';
import type { SettingsInForce } from '@/lib/managed.ts';
import { tasksWords } from '@/lib/results/result-titles.ts';
import { keepChoices, type Settings } from '@/lib/settings.ts';
import { SettingChoice } from './setting-choice.tsx';

/** How much is stored: `bytes` is `null` where the browser does not say. */
export interface StorageUsed {
  bytes: number | null;
  tasks: number;
}

interface Props {
  keepDays: SettingsInForce['keepDays'];
  /** The organisation set it. */
  isKeepManaged: boolean;
  /** `null` while it is being counted. */
  used: StorageUsed | null;
  /** Saves how long results are kept; rejects where that fails. */
  onKeep: (days: Settings['keepDays']) => Promise<void>;
  onErase: () => void;
  /** Why erasing could not be done, in words; empty when it could. */
  trouble: string;
}

/** How long results are kept, how much room they take, and erasing them all. */
export function ResultsSection({ keepDays, isKeepManaged, used, onKeep, onErase, trouble }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <section class="section">
      <h2>{t('options.results')}</h2>
      {isKeepManaged ? (
        <p class="keep-line">
          <span>{t('list.about', { what: t('options.keep_for'), words: keepWords(keepDays) })}</span>
          <span class="soft">{t('managed.note')}</span>
        </p>
      ) : (
        <SettingChoice
          id="keep"
          label={t('options.keep_for')}
          value={keepDays}
          choices={keepChoices}
          wordsOf={keepWords}
          onChoose={onKeep}
        />
      )}
      <p class="soft">{keepSentence(keepDays)}</p>
      <p class="keep-line">
        <span>{used ? storageWords(used.bytes, used.tasks) : t('options.counting')}</span>
        <button
          type="button"
          class="button danger"
          disabled={!used || used.tasks === 0}
          onClick={() => setAsking(true)}
        >
          {t('options.erase_everything')}
        </button>
      </p>
      <p class="bad" role="alert">
        {trouble}
      </p>
      {asking && used && (
        <EraseConfirm
          question={t('erase.everything', { tasks: tasksWords(used.tasks) })}
          onErase={onErase}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
