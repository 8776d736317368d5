import * as z from 'zod/mini';

/** What a person can set. Stored whole. */
export const settingsSchema = z.object({
  /** Whether to show a notification when a watched task settles. Needs the optional permission too. */
  notifications: z.boolean(),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = { notifications: false };
