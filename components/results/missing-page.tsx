import { ExactText } from '@/components/exact-text.tsx';
import { isId } from '@/lib/ids/find-ids.ts';

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
      <h1>{asked === null ? 'Nothing here' : 'Not in this browser'}</h1>
      {asked === null ? (
        <p>
          Nothing is stored in this browser under this address. It was looked up in another one, or it has been erased.
        </p>
      ) : (
        <>
          <p>
            Nothing is stored for the id{' '}
            <span class="mono">
              <ExactText text={asked} />
            </span>
            . It was never looked up in this browser, or it has been erased.
          </p>
          <p class="missing-buttons">
            <button type="button" class="button primary" onClick={() => onLookUp([asked])}>
              Look it up
            </button>
          </p>
        </>
      )}
    </section>
  );
}
