import { useState } from 'preact/hooks';
import { EraseConfirm } from '@/components/erase-confirm.tsx';
import { keepSentence, keepWords, storageWords } from '@/lib/history/storage-words.ts';
import { t } from '@/lib/i18n.ts';
import { tasksWords } from '@/lib/results/result-titles.ts';
import { keepChoices, type Settings } from '@/lib/settings.ts';

/** How much is stored: `bytes` is `null` where the browser does not say. */
export interface StorageUsed {
  bytes: number | null;
  tasks: number;
}

interface Props {
  keepDays: Settings['keepDays'];
  /** `null` while it is being counted. */
  used: StorageUsed | null;
  /** Saves how long results are kept; rejects where that fails. */
  onKeep: (days: Settings['keepDays']) => Promise<void>;
  onErase: () => void;
  /** Why erasing could not be done, in words; empty when it could. */
  trouble: string;
}

/** How long results are kept, how much room they take, and erasing them all. */
export function ResultsSection({ keepDays, used, onKeep, onErase, trouble }: Props) {
  const [said, setSaid] = useState<{ good: boolean; words: string }>({ good: true, words: '' });
  const [asking, setAsking] = useState(false);
  const keep = async (days: Settings['keepDays']) => {
    try {
      await onKeep(days);
      setSaid({ good: true, words: t('options.saved') });
    } catch (error) {
      console.error(error);
      setSaid({ good: false, words: t('options.not_saved') });
    }
  };
  return (
    <section class="section">
      <h2>{t('options.results')}</h2>
      <p class="keep-line">
        <label for="keep">{t('options.keep_for')}</label>
        <select
          id="keep"
          class="field"
          value={String(keepDays)}
          onChange={(event) => {
            const chosen = keepChoices.find((days) => String(days) === event.currentTarget.value);
            if (chosen !== undefined) void keep(chosen);
          }}
        >
          {keepChoices.map((days) => (
            <option key={days} value={String(days)}>
              {keepWords(days)}
            </option>
          ))}
        </select>
        <span role="status" class={said.good ? 'good' : 'bad'}>
          {said.words}
        </span>
      </p>
      <p class="soft">{keepSentence(keepDays)}</p>
      <p class="keep-line">
        <span>{used ? storageWords(used.bytes, used.tasks) : t('options.counting')}</span>
        {used && used.tasks > 0 && (
          <button type="button" class="button danger" onClick={() => setAsking(true)}>
            {t('options.erase_everything')}
          </button>
        )}
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
