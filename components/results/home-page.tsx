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
        <h2>Nothing looked up yet</h2>
        <p>
          {hasKey
            ? 'Paste task or batch ids into the form, or drop a file that holds them anywhere on this page.'
            : 'Save your API key first. Then paste task or batch ids, or drop a file that holds them.'}
        </p>
        <p>What Openmart finds is shown here, and stays in this browser.</p>
      </section>
    );
  }
  return (
    <section class="home">
      <h2>Choose a task to read its result</h2>
      <p>Or drop a file with ids anywhere on this page to look them up.</p>
      <p>
        <a class="button home-button" href={actions.addressOf({ show: 'history' })}>
          See all as a table
        </a>
      </p>
    </section>
  );
}
