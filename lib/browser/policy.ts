import { browser } from 'wxt/browser';
import type { Account } from '@/lib/account.ts';
import { type Managed, policyNames } from '@/lib/managed.ts';
import { type Kept, keptOf, policyFrom } from '@/lib/policy.ts';
import { heldUntil } from './held-until.ts';
import { heldUntilItem, managedItem, managedMarkItem } from './items.ts';
import { remembered } from './remembered.ts';
import { after } from './timer.ts';

/** The policy as the browser gives it; `null` where it does not say. */
type Answer = Record<string, unknown> | null;

/** Those who want to know when what the organisation set has become something else. */
interface Followers {
  /** Another key is in force. Told before anything can be asked for with it. */
  onOtherKey(): void;
  onChange(): void;
}

/**
 * So many milliseconds an answer is waited for. Chromium, once asked, answers in a few; but for about four seconds after its own start it
 * gives none at all (https://github.com/ghostery/ghostery-extension/issues/3367), and then what held before goes on.
 */
const patience = 200;
/** A key is stored nowhere, so without an answer nothing can go on; but nobody may wait for ever. */
const keyPatience = 10_000;

/** So many milliseconds an answer serves, so that a burst of requests asks the browser once. It is void as soon as the browser tells of a change. */
const lifetime = 1_000;

const nobody: Followers = { onOtherKey() {}, onChange() {} };
let followers = nobody;
let asked: Promise<Answer> | null = null;
let fresh: { answer: Record<string, unknown>; until: number } | null = null;
/** The answer that what is stored follows from, as JSON. */
let takenFrom: string | null = null;
const stored = remembered([managedItem.follow, managedMarkItem.follow], async (): Promise<Kept> => {
  const [managed, mark] = await Promise.all([managedItem.read(), managedMarkItem.read()]);
  return { managed, mark };
});
/** Somebody went on without the answer that is still to come. */
let isOverdue = false;
let last: Promise<unknown> = Promise.resolve();

/** What the organisation set, as far as it is known. For the worker alone. Rejects where the browser's storage fails. */
export async function readManaged(): Promise<Managed> {
  const answer = await answerWithin(import.meta.env.FIREFOX ? keyPatience : patience);
  return (answer ? await take(answer) : await stored.read()).managed;
}

/**
 * The organisation's key and what pages may know of it; `null` where it set none. For the worker alone. Rejects where the browser does not
 * say which key it is though there was one, or its storage fails.
 */
export async function readManagedKey(): Promise<{ key: string; account: Account } | null> {
  // It is asked while the browser reads what held before.
  void ask();
  const { managed: before } = await stored.read();
  const answer = await answerWithin(import.meta.env.FIREFOX || before.account ? keyPatience : patience);
  if (!answer) {
    // The person's own key must not go where the organisation's belongs.
    if (before.account) throw new Error('The browser does not say which key the organisation set.');
    return null;
  }
  const { managed } = await take(answer);
  const { apiKey } = policyFrom(answer);
  return managed.account && apiKey !== undefined ? { key: apiKey, account: managed.account } : null;
}

/** Notes what became of the organisation's key, if it is still that one. Rejects where the browser's storage fails. */
export function noteManagedAccount(account: Account): Promise<void> {
  return inTurn(async () => {
    const { managed } = await stored.read();
    if (managed.account?.keyId !== account.keyId) return;
    await stored.change(() => managedItem.write({ ...managed, account }));
  });
}

/** Calls back when the policy may be another one. Firefox never says so: there a policy holds until the browser ends. */
export function followPolicy(those: Followers): void {
  followers = those;
  browser.storage.onChanged.addListener((_, area) => {
    if (area !== 'managed') return;
    fresh = null;
    followers.onChange();
  });
}

/** Resolves once the browser said what the policy is, and that is stored. */
export async function policyKnown(): Promise<void> {
  const answer = await ask();
  if (answer) await take(answer);
}

/** One question at a time; what comes after somebody went on without it is stored all the same, and told if it is news. */
function ask(): Promise<Answer> {
  if (fresh && Date.now() < fresh.until) return Promise.resolve(fresh.answer);
  asked ??= browser.storage.managed.get([...policyNames]).then(
    (given) => settled(given),
    (error: unknown) => settled(isNoPolicy(error) ? {} : null),
  );
  return asked;
}

function settled(answer: Answer): Answer {
  asked = null;
  fresh = answer && { answer, until: Date.now() + lifetime };
  if (isOverdue && answer)
    take(answer).then(({ isNews }) => {
      if (isNews) followers.onChange();
    }, console.error);
  isOverdue = false;
  return answer;
}

/** Firefox rejects where nothing is set: https://searchfox.org/mozilla-central/source/toolkit/components/extensions/parent/ext-storage.js */
function isNoPolicy(error: unknown): boolean {
  return import.meta.env.FIREFOX && error instanceof Error && error.message.includes('manifest not found');
}

/** The answer, or `null` if it takes longer. While one is overdue, only those wait who must. */
function answerWithin(milliseconds: number): Promise<Answer> {
  if (isOverdue && milliseconds === patience) return Promise.resolve(null);
  const answer = ask();
  return new Promise((resolve) => {
    const cancel = after(milliseconds, () => {
      isOverdue = true;
      resolve(null);
    });
    void answer.then((given) => {
      cancel();
      resolve(given);
    });
  });
}

/** Stores what follows from an answer, and for pages what they may know of it. */
function take(answer: Record<string, unknown>): Promise<Kept & { isNews: boolean }> {
  return inTurn(async () => {
    const before = await stored.read();
    const from = JSON.stringify(answer);
    if (takenFrom === from) return { ...before, isNews: false };
    const kept = await keptOf(policyFrom(answer), before, { now: Date.now, newId: () => crypto.randomUUID(), digest });
    if (JSON.stringify(kept) === JSON.stringify(before)) {
      takenFrom = from;
      return { ...before, isNews: false };
    }
    const isOtherKey = kept.managed.account?.keyId !== before.managed.account?.keyId;
    const write = () =>
      browser.storage.local.set({
        ...managedItem.entry(kept.managed),
        ...managedMarkItem.entry(kept.mark),
        // A pause was for the key before.
        ...(isOtherKey && heldUntilItem.entry(0)),
      });
    await stored.change(() => heldUntil.change(write));
    takenFrom = from;
    if (isOtherKey) followers.onOtherKey();
    return { ...kept, isNews: true };
  });
}

function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const turn = last.then(run);
  last = turn.catch(() => {});
  return turn;
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return new Uint8Array(bytes).join();
}
