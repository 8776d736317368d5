import { ExactText } from './exact-text.tsx';

interface Props {
  /** The id asked for, where the address held one that may be looked up. */
  id: string | null;
  onLookUp: (id: string) => void;
  onHome: () => void;
}

/** Says that the address leads to nothing stored here, and what to do. */
export function MissingPage({ id, onLookUp, onHome }: Props) {
  return (
    <section class="missing">
      <h1>{id === null ? 'Nothing here' : 'Not looked up yet'}</h1>
      {id === null ? (
        <p>There is nothing stored in this browser under this address. It may have been looked up in another one.</p>
      ) : (
        <p>
          The id{' '}
          <span class="mono">
            <ExactText text={id} />
          </span>{' '}
          has not been looked up in this browser.
        </p>
      )}
      <p class="missing-buttons">
        {id !== null && (
          <button type="button" class="button primary" onClick={() => onLookUp(id)}>
            Look it up
          </button>
        )}
        <button type="button" class="button" onClick={onHome}>
          All tasks
        </button>
      </p>
    </section>
  );
}
