import * as z from 'zod/mini';
import { accountSchema, apiKeySchema } from '@/lib/account.ts';
import { erasuresSchema } from '@/lib/erasures.ts';
import { pickedSchema } from '@/lib/ids/picked.ts';
import { managedSchema, unmanaged } from '@/lib/managed.ts';
import { defaultSettings, settingsSchema } from '@/lib/settings.ts';
import { storedItem } from './storage.ts';

/** The API key itself. Read and written by the worker alone. */
export const apiKeyItem = storedItem('local', 'apiKey', () => z.nullable(apiKeySchema), null);

/** What pages may know about the key. Written by the worker. */
export const accountItem = storedItem('local', 'account', () => z.nullable(accountSchema), null);

/** What pages may know of what the organisation set, as it was when it was read last. Written by the worker. */
export const managedItem = storedItem('local', 'managed', () => managedSchema, unmanaged);

/** By what the worker tells another key of the organisation from the one before: a digest. For the worker alone. */
export const managedMarkItem = storedItem('local', 'managedMark', () => z.string(), '');

/** Written by the worker. */
export const settingsItem = storedItem('local', 'settings', () => settingsSchema, defaultSettings);

/** When requests may start again after Openmart asked for a pause, in epoch milliseconds; 0 for no pause. */
export const heldUntilItem = storedItem('local', 'heldUntil', () => z.number(), 0);

/** When the last request started, in epoch milliseconds, so that a restarted worker makes no burst. */
export const lastStartItem = storedItem('session', 'lastStart', () => z.number(), 0);

/** Whether the last attempt to store something failed, for the badge and for a notice on every page. */
export const storageFailedItem = storedItem('session', 'storageFailed', () => z.boolean(), false);

/** What was picked from a page by right-click, waiting for a surface to show it. */
export const pickedItem = storedItem('session', 'picked', () => z.nullable(pickedSchema), null);

/** What was erased and can still be brought back. Written by the worker. */
export const erasuresItem = storedItem('session', 'erasures', () => erasuresSchema, []);
