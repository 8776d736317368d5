import { t } from '@/lib/i18n.ts';
import type { PageActions } from './page-actions.ts';

interface Props {
  /** Nothing was looked up yet. */
  isEmpty: boolean;
  hasKey: boolean;
  actions: Pick<PageActions, 'addressOf'>;
}

/** The right of the page while nothing is chosen: what to do. */
export function HomePage({ isEmpty, hasKey, actions }: Props) {
  if (isEmpty) {
    return (
      <section class="home">
        <h2>{t('results.nothing')}</h2>
        <p>{t(hasKey ? 'results.paste_or_drop' : 'results.save_key_first')}</p>
        <p>{t('results.shown_here')}</p>
      </section>
    );
  }
  return (
    <section class="home">
      <h2>{t('results.choose')}</h2>
      <p>{t('results.or_drop')}</p>
      <p>
        <a class="button home-button" href={actions.addressOf({ show: 'history' })}>
          {t('results.all_as_table')}
        </a>
      </p>
    </section>
  );
}
