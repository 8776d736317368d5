import type * as z from 'zod/mini';
import type { Settings, settingsPartSchema } from './settings.ts';

/** Settings as a person carries them from one browser to another. The API key is no setting, and never in it. */
export const settingsFileName = 'task-results-settings.json';

/** How a file says what it is. */
export const format = 'task-results-settings';
export const version = 1;

export type SettingsPart = z.infer<typeof settingsPartSchema>;

/** The settings as the text of a file. */
export function settingsAsText({ notifications, keepDays, theme, singleKeys }: Settings): string {
  return `${JSON.stringify({ format, version, settings: { notifications, keepDays, theme, singleKeys } }, null, 2)}\n`;
}
