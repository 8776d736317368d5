import type { ApiKey } from '../account.ts';
import type { Outcome } from '../api.ts';
import { comesWithText, type FailureKind, plainFailure } from '../failure.ts';
import { holdUntil } from '../limiter.ts';
import { pauseWithoutAdvice } from '../pace.ts';
import type { TaskRecord } from '../record.ts';
import { noteRefusal } from './access.ts';
import { refused } from './batch-outcome.ts';
import { changeWatched } from './change-watched.ts';
import { countMembers, storeCounts, storeMembers } from './check-batch.ts';
import { storeAnswer } from './check-task.ts';
import { failed } from './outcome.ts';
import type { Ports } from './ports.ts';

/** How a check ended, for whoever starts the next one. */
export type Checked = 'stored' | 'key-refused' | 'dropped';

/** What a record is due for. `members` alone asks Openmart for nothing. */
export type DueFor = 'task' | 'status' | 'completed' | 'all' | 'members';

/** The failures that keep every other request from starting. */
const halting: ReadonlySet<FailureKind> = new Set(['bad-key', 'too-many-requests']);

/** What to do about a record that is due. */
export function dueFor({ batch, refusedAsTask }: TaskRecord): DueFor {
  if (batch) return batch.step === 'ended' ? 'status' : batch.step;
  return refusedAsTask ? 'status' : 'task';
}

/**
 * Makes the one request that a record is due for, and stores what came, in one transaction: the outcome, its text, the unseen mark and the
 * notification owed. What was aborted, or came by a key that is no longer the current one, is dropped: the record is due as before.
 * `onHalt` is called in the instant a 401 or a 429 arrives, before what it means is stored.
 * Rejects where the browser's storage fails.
 */
export async function check(
  ports: Ports,
  record: TaskRecord,
  key: ApiKey,
  stop: AbortSignal,
  onHalt: () => void,
): Promise<Checked> {
  if (dueFor(record) === 'members') {
    ports.announce(await countMembers(ports, record.key));
    return 'stored';
  }
  const outcome = await ask(ports, record, key, stop);
  if (outcome.got === 'aborted') return 'dropped';
  if (outcome.got === 'failure' && halting.has(outcome.failure.kind)) onHalt();
  return outcome.got === 'answer' ? keep(outcome.value) : storeFailure(outcome);

  async function storeFailure({ failure, retryAfter, text }: Extract<Outcome<Store>, { got: 'failure' }>) {
    const now = ports.now();
    const keyRefused = failure.kind === 'bad-key' && (await noteRefusal(ports, key.keyId, now));
    if (failure.kind === 'bad-key' && !keyRefused) return 'dropped';
    if (failure.kind === 'too-many-requests') {
      const inRow = record.failure?.kind === 'too-many-requests' ? record.tries + 1 : 1;
      await hold(now, now + (retryAfter ?? pauseWithoutAdvice(inRow)));
    }
    // While an id is tried as a batch's, what came when it was asked for as a task says more.
    const isWorthKeeping = comesWithText(failure.kind) && text !== null && !record.refusedAsTask;
    const rejected = isWorthKeeping ? { rejected: { key: record.key, text, receivedAt: now } } : {};
    const stored = await keep(() =>
      changeWatched(ports, record, (current) => ({
        record: refused(current, failure, now, ports.random()),
        ...rejected,
      })),
    );
    return keyRefused ? 'key-refused' : stored;
  }

  /** A shorter pause does not end a longer one that another request was told. */
  async function hold(now: number, until: number): Promise<void> {
    const standing = holdUntil(await ports.heldUntil.read(), now);
    await ports.heldUntil.write(Math.max(standing, until));
  }

  async function keep(store: Store): Promise<Checked> {
    try {
      ports.announce(await store());
    } catch (error) {
      // The text may be more than the disk holds. If even the small record can't be stored, nothing can.
      ports.report(error);
      const tooMuch = plainFailure('storage-failed');
      const less = (current: TaskRecord) => ({ record: failed(current, tooMuch, ports.now(), ports.random()) });
      ports.announce(await changeWatched(ports, record, less));
    }
    return 'stored';
  }
}

/** Stores what came and gives the keys of what changed. */
type Store = () => Promise<string[]>;

async function ask(ports: Ports, record: TaskRecord, key: ApiKey, stop: AbortSignal): Promise<Outcome<Store>> {
  const { api } = ports;
  const due = dueFor(record);
  if (due === 'task') {
    const outcome = await api.getTask(record.id, key.value, stop);
    return storing(outcome, (answer, text) => storeAnswer(ports, record, answer, text, key.keyId));
  }
  if (due === 'status') {
    const outcome = await api.getBatchStatus(record.id, key.value, stop);
    return storing(outcome, (counts, text) => storeCounts(ports, record, counts, text));
  }
  const which = due === 'completed' ? 'completed' : 'all';
  const outcome = await api.getBatchTaskIds(record.id, which, key.value, stop);
  return storing(outcome, (ids) => storeMembers(ports, record.key, ids, which));
}

function storing<T>(outcome: Outcome<T>, store: (value: T, text: string) => Promise<string[]>): Outcome<Store> {
  return outcome.got === 'answer' ? { ...outcome, value: () => store(outcome.value, outcome.text) } : outcome;
}
