import * as z from 'zod/mini';
import { accountSchema } from './account.ts';
import type { Settings } from './settings.ts';
import type { SettingsPart } from './settings-file.ts';

/** What an organisation can set by policy, by the names that administrators write: see `docs/administrators.md`. */
export const policyNames = ['apiKey', 'keepDays', 'notifications', 'exports', 'contextMenu'] as const;

export type PolicyName = (typeof policyNames)[number];

/** What pages may know of the policy, and what holds until the browser says it anew. Never the key. */
export const managedSchema = z.lazy(() =>
  z.object({
    /** Stands for the organisation's key; `null` where it set none that can be one. */
    account: z.nullable(accountSchema),
    keepDays: z.optional(z.nullable(z.number())),
    notifications: z.optional(z.boolean()),
    exports: z.optional(z.boolean()),
    contextMenu: z.optional(z.boolean()),
    ignored: z.array(z.literal(policyNames)),
  }),
);

export type Managed = z.infer<typeof managedSchema>;

/** Nothing is set by an organisation. */
export const unmanaged: Managed = { account: null, ignored: [] };

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
