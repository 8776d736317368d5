import { t } from '@/lib/i18n.ts';
import type { NearId } from '@/lib/ids/find-ids.ts';
import { IdContext } from './id-context.tsx';

interface Props {
  near: readonly NearId[];
  count: number;
}

/** The ids that were left out since they are not whole. Draws nothing where there are none. */
export function NearList({ near, count }: Props) {
  if (count === 0) return null;
  return (
    <section class="choice-near" aria-label={t('form.incomplete')}>
      <p>{t('form.incomplete_why')}</p>
      <ul>
        {near.map(({ text, context }) => (
          <li key={text} class="choice-lines">
            <span class="mono">{text}</span>
            <span class="choice-context">
              <IdContext id={text} source="" context={context} />
            </span>
          </li>
        ))}
      </ul>
      {count > near.length && <p>{t('form.and_more', { count: count - near.length })}</p>}
    </section>
  );
}
