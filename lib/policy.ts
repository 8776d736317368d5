import * as z from 'zod/mini';
import type { Account } from './account.ts';
import { cleanKey } from './clean-key.ts';
import { type Managed, managedSchema, type PolicyName } from './managed.ts';

/** How long results are kept may be any number of days here, and not only one that the options offer; 0 is for ever. */
const longest = 3650;

/** What a policy says, as far as it makes sense. `undefined`: it says nothing of it. */
export interface Policy {
  /** The API key, cleaned. Only the background worker reads this. */
  apiKey: string | undefined;
  /** `null`: for ever. */
  keepDays: number | null | undefined;
  notifications: boolean | undefined;
  exports: boolean | undefined;
  contextMenu: boolean | undefined;
  /** What is set to a value that it can't have. */
  ignored: PolicyName[];
}

const key = z.lazy(() => z.string().check(z.refine((text) => cleanKey(text).ok)));
const days = z.lazy(() =>
  z.number().check(z.refine((given) => Number.isInteger(given) && given >= 0 && given <= longest)),
);

/** Reads a policy name by name: a value that can't be is ignored, and keeps none of the others from being in force. */
export function policyFrom(given: Readonly<Record<string, unknown>>): Policy {
  const ignored: PolicyName[] = [];
  const read = <T>(name: PolicyName, schema: z.ZodMiniType<T>): T | undefined => {
    const value = given[name];
    if (value === undefined) return undefined;
    const parsed = schema.safeParse(value);
    if (!parsed.success) ignored.push(name);
    return parsed.data;
  };
  const cleaned = cleanKey(read('apiKey', key) ?? '');
  const keepDays = read('keepDays', days);
  return {
    apiKey: cleaned.ok ? cleaned.key : undefined,
    keepDays: keepDays === 0 ? null : keepDays,
    notifications: read('notifications', z.boolean()),
    exports: read('exports', z.boolean()),
    contextMenu: read('contextMenu', z.boolean()),
    ignored,
  };
}

/** What reconciling needs of the world. Times are epoch milliseconds. */
export interface MarkPorts {
  now(): number;
  newId(): string;
  /** A digest of a text that does not lead back to it. */
  digest(text: string): Promise<string>;
}

/** What is stored of a policy: what pages may know, and for the worker alone by what it tells the key from another. */
export interface Kept {
  managed: Managed;
  /** A digest of the key and its account's `keyId`; '' without a key. */
  mark: string;
}

/**
 * What holds once a policy was read: a key other than the one before is a new one, with an id and a fate of its own; the same one keeps
 * whether Openmart refused it.
 */
export async function keptOf({ apiKey, ...rest }: Policy, before: Kept, ports: MarkPorts): Promise<Kept> {
  if (apiKey === undefined) return { managed: managedSchema.parse({ ...rest, account: null }), mark: '' };
  const markOf = ({ keyId }: Account) => ports.digest(`${keyId} ${apiKey}`);
  const old = before.managed.account;
  const isSame = old !== null && before.mark === (await markOf(old));
  const account = isSame ? old : { keyId: ports.newId(), lastFour: '', savedAt: ports.now(), refusedAt: null };
  return { managed: managedSchema.parse({ ...rest, account }), mark: await markOf(account) };
}
