import { browser } from 'wxt/browser';
import { type Managed, managedBy, policyFrom, policyNames } from '@/lib/managed.ts';
import { heldUntilItem, managedItem } from './items.ts';
import { after } from './timer.ts';

/** What the organisation set, as it holds now. */
interface Reading {
  managed: Managed;
  /** Its key itself; `null` where there is none. */
  key: string | null;
}

/**
 * So many milliseconds an answer is waited for. Chromium, once asked, answers in a few; but for about four seconds after its own start it
 * gives none at all (https://github.com/ghostery/ghostery-extension/issues/3367), and then what held before goes on.
 */
const patience = 200;

let asked: Promise<Record<string, unknown>> | null = null;
let last: Promise<unknown> = Promise.resolve();
let onLate = () => {};

/**
 * Reads what the organisation set, and stores for pages what they may know of it. Called at each use, since a policy may come, change and
 * go at any time. For the worker alone: with it comes the key. Rejects where the browser's storage fails.
 */
export function readManaged(): Promise<Reading> {
  const turn = last.then(read);
  last = turn.catch(() => {});
  return turn;
}

/** Calls back when the policy may be another one. Firefox never says so: there a policy holds until the browser ends. */
export function followPolicy(run: () => void): void {
  onLate = run;
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') run();
  });
}

/** Resolves once the browser knows the policy. */
export async function policyKnown(): Promise<void> {
  await ask();
}

async function read(): Promise<Reading> {
  const before = await managedItem.read();
  // Without its key nothing can go on; without a policy, which is how nearly everybody has it, nothing may wait for one in Chromium.
  const mustWait = import.meta.env.FIREFOX || before.account !== null;
  const answer = await (mustWait ? ask() : answerInTime());
  if (answer === null) return { managed: before, key: null };
  const policy = policyFrom(answer);
  const managed = await managedBy(policy, before, { now: Date.now, newId: () => crypto.randomUUID(), digest });
  if (JSON.stringify(managed) !== JSON.stringify(before)) {
    const isOtherKey = managed.account?.keyId !== before.account?.keyId;
    // A pause was for the key before.
    await browser.storage.local.set({ ...managedItem.entry(managed), ...(isOtherKey && heldUntilItem.entry(0)) });
  }
  return { managed, key: policy.apiKey ?? null };
}

/** Firefox rejects where nothing is set. */
function ask(): Promise<Record<string, unknown>> {
  asked ??= browser.storage.managed
    .get([...policyNames])
    .catch(() => ({}))
    .finally(() => {
      asked = null;
    });
  return asked;
}

/** The answer, or `null` if it takes long; then it is told when it comes. While one is overdue, none is waited for. */
function answerInTime(): Promise<Record<string, unknown> | null> {
  if (asked) return Promise.resolve(null);
  const answer = ask();
  return new Promise((resolve) => {
    let isLate = false;
    const cancel = after(patience, () => {
      isLate = true;
      resolve(null);
    });
    void answer.then((given) => {
      cancel();
      if (isLate) onLate();
      else resolve(given);
    });
  });
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return new Uint8Array(bytes).join();
}
