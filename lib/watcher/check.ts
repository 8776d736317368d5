import type { ApiKey } from '../account.ts';
import { plainFailure } from '../failure.ts';
import { holdUntil } from '../limiter.ts';
import { pauseWithoutAdvice } from '../pace.ts';
import type { TaskRecord } from '../record.ts';
import { summarise } from '../summary.ts';
import { noteRefusal } from './access.ts';
import { answered, failed } from './outcome.ts';
import type { Change, Ports } from './ports.ts';

/** How a check ended, for whoever starts the next one. */
export type Checked = 'stored' | 'key-refused' | 'dropped';

/**
 * Asks Openmart for one task and stores what came, in one transaction: the outcome, its text, the unseen mark and the notification owed.
 * What was aborted, or came by a key that is no longer the current one, is dropped: the record is due as before.
 * `onRefusal` is called in the instant a 401 arrives, before it is known whether the key is still the current one.
 * Rejects where the browser's storage fails.
 */
export async function check(
  ports: Ports,
  { key: taskKey, id, tries }: TaskRecord,
  key: ApiKey,
  stop: AbortSignal,
  onRefusal: () => void,
): Promise<Checked> {
  const outcome = await ports.api.getTask(id, key.value, stop);
  if (outcome.got === 'aborted') return 'dropped';
  if (outcome.got === 'failure' && outcome.failure.kind === 'bad-key') onRefusal();
  const now = ports.now();

  if (outcome.got === 'answer') {
    const { status, trackingId, data } = outcome.value;
    const answer = { status, trackingId, summary: summarise(data), receivedAt: now, keyId: key.keyId };
    const { notifications } = await ports.settings.read();
    const body = { key: taskKey, text: outcome.text, receivedAt: now };
    return store((record) => ({ record: answered(record, answer, notifications), body }));
  }

  const { failure, retryAfter, text } = outcome;
  const refused = failure.kind === 'bad-key' && (await noteRefusal(ports, key.keyId, now));
  if (failure.kind === 'bad-key' && !refused) return 'dropped';
  const odd = failure.kind === 'unexpected-answer' || failure.kind === 'wrong-task';
  const rejected = odd && text !== null ? { rejected: { key: taskKey, text, receivedAt: now } } : {};
  if (failure.kind === 'too-many-requests') await hold(now + (retryAfter ?? pauseWithoutAdvice(tries + 1)));
  const stored = await store((record) => ({ record: failed(record, failure, now, ports.random()), ...rejected }));
  return refused ? 'key-refused' : stored;

  /** A shorter pause does not end a longer one that another request was told. */
  async function hold(until: number): Promise<void> {
    const standing = holdUntil(await ports.heldUntil.read(), now);
    await ports.heldUntil.write(Math.max(standing, until));
  }

  async function store(decide: (record: TaskRecord) => Change): Promise<Checked> {
    // A person may have stopped watching while the request was under way; then nobody waits for its answer.
    const whileWatched = (record: TaskRecord, next: typeof decide) => (record.dueAt === null ? null : next(record));
    try {
      ports.announce(await ports.store.change([taskKey], (record) => whileWatched(record, decide)));
    } catch (error) {
      // The text may be more than the disk holds. If even the small record can't be stored, nothing can.
      ports.report(error);
      const tooMuch = plainFailure('storage-failed');
      const decideLess = (record: TaskRecord) => ({ record: failed(record, tooMuch, now, ports.random()) });
      ports.announce(await ports.store.change([taskKey], (record) => whileWatched(record, decideLess)));
    }
    return 'stored';
  }
}
