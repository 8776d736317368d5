import * as z from 'zod/mini';

/** For how many days results may be kept; `null`: for ever. */
export const keepChoices = [7, 30, 90, 180, 365, null] as const;

export const defaultKeepDays = 90;

const keepDaysSchema = z.lazy(() => z.nullable(z.literal([7, 30, 90, 180, 365])));

/** The colours of every surface: light, dark, or whichever the system asks for. */
export const themes = ['system', 'light', 'dark'] as const;

const themeSchema = z.lazy(() => z.literal(themes));

export type Theme = z.infer<typeof themeSchema>;

/** What a person can set. Stored whole. */
export const settingsSchema = z.lazy(() =>
  z.object({
    /** Whether to show a notification when a watched task settles. Needs the optional permission too. */
    notifications: z.boolean(),
    /** For how many days a result is kept after it was last asked for or received; `null` for ever. */
    keepDays: z._default(keepDaysSchema, defaultKeepDays),
    theme: z._default(themeSchema, 'system'),
    /** Whether a single key that is neither a letter nor pressed with another, such as "/", does something by itself. */
    singleKeys: z._default(z.boolean(), true),
  }),
);

/** Some of it. */
export const settingsPartSchema = z.lazy(() =>
  z.strictObject({
    notifications: z.optional(z.boolean()),
    keepDays: z.optional(keepDaysSchema),
    theme: z.optional(themeSchema),
    singleKeys: z.optional(z.boolean()),
  }),
);

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  notifications: false,
  keepDays: defaultKeepDays,
  theme: 'system',
  singleKeys: true,
};

/** The settings once some of them were set anew. */
export function withPart(
  settings: Settings,
  { notifications, keepDays, theme, singleKeys }: z.infer<typeof settingsPartSchema>,
): Settings {
  return {
    notifications: notifications ?? settings.notifications,
    keepDays: keepDays === undefined ? settings.keepDays : keepDays,
    theme: theme ?? settings.theme,
    singleKeys: singleKeys ?? settings.singleKeys,
  };
}
