import { t } from '@/lib/i18n.ts';

/** Says that what is stored can't be read, in place of it. */
export function StorageFailed({ onTryAgain }: { onTryAgain: () => void }) {
  return (
    <section class="failure" role="alert">
      <p class="failure-words">
        <strong>{t('panel.unread')}</strong> {t('panel.unread_why')}
      </p>
      <button type="button" class="button" onClick={onTryAgain}>
        {t('action.try_again')}
      </button>
    </section>
  );
}
