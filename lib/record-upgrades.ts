/** The form of what is stored in IndexedDB. A database of a newer form is left untouched. */
export const storedForm = 4;

type Stored = Record<string, unknown>;

/** What becomes of each stored value when the form before is upgraded; `version` is the form that it leads to. */
interface Upgrade {
  version: number;
  task(value: Stored): Stored;
  lookup(value: Stored): Stored;
}

/**
 * Every upgrade there was, in order. None is ever changed: what is stored somewhere was written by one of these forms. What lies in the store
 * `erased` stays in the form that it has, since nothing brings it back any more: an update of the extension empties `storage.session`, and with
 * it the marks of what can be undone. Should those be kept elsewhere one day, its rows want upgrading too.
 */
export const upgrades: readonly Upgrade[] = [
  {
    // Batches came, lookups of many are listed as one, and the stage of each task is an index.
    version: 2,
    task: ({ askedAt, ...rest }) => ({
      ...rest,
      askedAt,
      batchKey: null,
      listedAt: askedAt,
      batch: null,
      refusedAsTask: null,
      stage: stageInForm2(rest),
    }),
    lookup: (value) => ({ ...value, listedAt: null }),
  },
  {
    // A task knows every lookup that holds it, so that one of them can go without the others' tasks.
    version: 3,
    task: ({ lookupId, stage, ...rest }) => {
      const lookupIds = typeof lookupId === 'string' && lookupId !== '' ? [lookupId] : [];
      return { ...rest, stage, lookupIds, stagesInLookups: lookupIds.map((id) => `${id}/${stage}`) };
    },
    lookup: (value) => value,
  },
  {
    // That a person stopped watching a task stood in place of why it had failed.
    version: 4,
    task: ({ failure, ...rest }) => {
      const { kind, at } = (failure ?? {}) as Stored;
      return kind === 'stopped' ? { ...rest, failure: null, stoppedAt: at } : { ...rest, failure, stoppedAt: null };
    },
    lookup: (value) => value,
  },
];

function stageInForm2({ dueAt, answer }: Stored): string {
  if (dueAt !== null) return 'watched';
  const status = typeof answer === 'object' && answer !== null && 'status' in answer ? answer.status : null;
  return status === 'COMPLETED' || status === 'ERRORED' || status === 'CANCELLED' ? status.toLowerCase() : 'resting';
}
