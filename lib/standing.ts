import type { Account } from './account.ts';
import type { FailureKind } from './failure.ts';
import { keyPart, t } from './i18n.ts';

/** How things stand for all tasks at once. */
export interface Standing {
  /** Of the key in force. */
  account: Account | null;
  /** Whether the organisation set that key, which the person can't replace. */
  isKeyManaged: boolean;
  /** Whether results may be taken along: see "Exports" in `docs/administrators.md`. */
  mayExport: boolean;
  /** Whether the browser lets the extension reach the API. */
  mayReach: boolean;
  storageFailed: boolean;
  /** Whether a newer version of this extension wrote what is stored: it is left as it is, and nothing of it can be shown. */
  storedFormIsNewer: boolean;
  /** When requests may start again, in epoch milliseconds; 0 for no pause. */
  heldUntil: number;
}

/** What keeps every request from starting: told once, above the tasks, and not at each of them. `null`: nothing does. */
export type Obstacle = Extract<FailureKind, 'no-key' | 'bad-key' | 'no-host-access'>;

export function obstacleOf({ account, mayReach }: Standing): Obstacle | null {
  if (!account) return 'no-key';
  if (account.refusedAt !== null) return 'bad-key';
  return mayReach ? null : 'no-host-access';
}

/** What a task waits for that is to be checked, and what to do about it; `null` where nothing keeps it from being checked. */
export function waitSentence(standing: Standing): string | null {
  const obstacle = obstacleOf(standing);
  if (obstacle === 'bad-key' && standing.isKeyManaged) return t('managed.wait_bad_key');
  return obstacle && t(`wait.${keyPart(obstacle)}`);
}

/** What a person should be told above the tasks, most urgent first. A missing key is no trouble: its place is taken by the form for one. */
export function noticesOf(standing: Standing): FailureKind[] {
  const obstacle = obstacleOf(standing);
  const notices: FailureKind[] = obstacle === null || obstacle === 'no-key' ? [] : [obstacle];
  if (standing.storedFormIsNewer) return [...notices, 'newer-form'];
  return standing.storageFailed ? [...notices, 'storage-failed'] : notices;
}
