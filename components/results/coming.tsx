import { t } from '@/lib/i18n.ts';

/** Holds the place of what is being read. */
export function Coming() {
  return (
    <div class="coming" aria-busy="true">
      <span class="unseen-words">{t('results.loading')}</span>
    </div>
  );
}
