import * as z from 'zod/mini';

/**
 * The API key as stored. `keyId` is random for each saved key, so that what came with one key can be told from what came with another.
 * Only the background worker reads this.
 */
export const apiKeySchema = z.lazy(() => z.object({ value: z.string(), keyId: z.string() }));

export type ApiKey = z.infer<typeof apiKeySchema>;

/** Openmart's answer about credits. Source: `GET /api/v2/credit-balance`; `periodEnd` is an RFC 3339 date. */
export const creditBalanceSchema = z.lazy(() => z.object({ balance: z.number(), periodEnd: z.nullable(z.string()) }));

export type CreditBalance = z.infer<typeof creditBalanceSchema>;

/** What pages may know about the stored key. Times are epoch milliseconds. */
export const accountSchema = z.lazy(() =>
  z.object({
    keyId: z.string(),
    lastFour: z.string(),
    savedAt: z.number(),
    /** When Openmart refused this key; `null` while it is good as far as is known. No request starts while it is set. */
    refusedAt: z.nullable(z.number()),
  }),
);

export type Account = z.infer<typeof accountSchema>;

/** The key and what pages may know of it. They are always written together. */
export interface Credentials {
  key: ApiKey | null;
  account: Account | null;
}

export const noCredentials: Credentials = { key: null, account: null };

/** The person's key, and the organisation's; `null` where it set none that can be one. */
export interface Keys {
  own: Credentials;
  managed: Credentials | null;
}

/** The stored keys themselves. */
export function valuesOf({ own, managed }: Keys): string[] {
  return [own, managed].flatMap((each) => each?.key?.value ?? []);
}

/** The organisation's goes before the person's, which waits beneath it. */
export function inForce({ own, managed }: Keys): Credentials {
  return managed ?? own;
}

/** What pages may know of a key that was saved just now. */
export function accountOf({ value, keyId }: ApiKey, now: number): Account {
  return { keyId, lastFour: lastFour(value), savedAt: now, refusedAt: null };
}

/** At most the last four characters, and never more than a quarter of a short key. */
function lastFour(key: string): string {
  const shown = Math.min(4, Math.floor(key.length / 4));
  return key.slice(key.length - shown);
}
