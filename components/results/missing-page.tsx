import { ExactText } from '@/components/exact-text.tsx';
import { Say } from '@/components/say.tsx';
import { t } from '@/lib/i18n.ts';
import { isId } from '@/lib/ids/id-form.ts';

interface Props {
  /** The id in the address; `null` where it holds none. */
  id: string | null;
  onLookUp: (ids: string[]) => void;
}

/** Says that the address leads to nothing stored here, and what to do. */
export function MissingPage({ id, onLookUp }: Props) {
  const asked = id !== null && isId(id) ? id : null;
  return (
    <section class="missing">
      <h1>{t(asked === null ? 'results.nothing_here' : 'results.not_here')}</h1>
      {asked === null ? (
        <p>{t('results.missing')}</p>
      ) : (
        <>
          <p>
            <Say
              text="results.missing_id"
              parts={{
                id: (
                  <span class="mono">
                    <ExactText text={asked} />
                  </span>
                ),
              }}
            />
          </p>
          <p class="missing-buttons">
            <button type="button" class="button primary" onClick={() => onLookUp([asked])}>
              {t('results.look_it_up')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
