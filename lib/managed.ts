import * as z from 'zod/mini';
import { type Account, accountSchema } from './account.ts';
import { cleanKey } from './clean-key.ts';
import type { Settings } from './settings.ts';
import type { SettingsPart } from './settings-file.ts';

/** What an organisation can set by policy, by the names that administrators write: see `docs/administrators.md`. */
export const policyNames = ['apiKey', 'keepDays', 'notifications', 'exports', 'contextMenu'] as const;

export type PolicyName = (typeof policyNames)[number];

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

const key = z.string().check(z.refine((text) => cleanKey(text).ok));
const days = z.int().check(z.minimum(0), z.maximum(longest));

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

/** What pages may know of the policy, and what holds until the browser says it anew. Never the key. */
export const managedSchema = z.object({
  /** Stands for the organisation's key; `null` where it set none that can be one. */
  account: z.nullable(accountSchema),
  /** A digest of that key and the account's `keyId`, which tells whether it is still the same key; '' without one. */
  mark: z.string(),
  keepDays: z.optional(z.nullable(z.number())),
  notifications: z.optional(z.boolean()),
  exports: z.optional(z.boolean()),
  contextMenu: z.optional(z.boolean()),
  ignored: z.array(z.enum(policyNames)),
});

export type Managed = z.infer<typeof managedSchema>;

/** Nothing is set by an organisation. */
export const unmanaged: Managed = { account: null, mark: '', ignored: [] };

/** What reconciling needs of the world. Times are epoch milliseconds. */
export interface MarkPorts {
  now(): number;
  newId(): string;
  /** A digest of a text that does not lead back to it. */
  digest(text: string): Promise<string>;
}

/**
 * What holds once a policy was read: a key other than the one before is a new one, with an id and a fate of its own; the same one keeps
 * whether Openmart refused it.
 */
export async function managedBy({ apiKey, ...rest }: Policy, before: Managed, ports: MarkPorts): Promise<Managed> {
  if (apiKey === undefined) return managedSchema.parse({ ...rest, account: null, mark: '' });
  const markOf = ({ keyId }: Account) => ports.digest(`${keyId} ${apiKey}`);
  if (before.account && before.mark === (await markOf(before.account)))
    return managedSchema.parse({ ...rest, account: before.account, mark: before.mark });
  const account = { keyId: ports.newId(), lastFour: '', savedAt: ports.now(), refusedAt: null };
  return managedSchema.parse({ ...rest, account, mark: await markOf(account) });
}

/** The settings that hold: the organisation's before the person's. */
export interface SettingsInForce extends Omit<Settings, 'keepDays'> {
  /** For how many days a result is kept; `null` for ever. */
  keepDays: number | null;
}

export function withManaged(settings: Settings, { keepDays, notifications }: Managed): SettingsInForce {
  return {
    ...settings,
    keepDays: keepDays === undefined ? settings.keepDays : keepDays,
    notifications: notifications ?? settings.notifications,
  };
}

/** Some settings without those that the organisation set, which a person can't. */
export function leftToPerson({ keepDays, notifications, ...part }: SettingsPart, managed: Managed): SettingsPart {
  return {
    ...part,
    ...(managed.keepDays === undefined && keepDays !== undefined && { keepDays }),
    ...(managed.notifications === undefined && notifications !== undefined && { notifications }),
  };
}

/** Thrown where a person would save a key while the organisation's is in force. */
export class KeyIsManaged extends Error {
  constructor() {
    super('The API key is set by the organisation.');
  }
}
