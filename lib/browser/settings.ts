import { leftToPerson, type SettingsInForce, withManaged } from '@/lib/managed.ts';
import { withPart } from '@/lib/settings.ts';
import type { SettingsPart } from '@/lib/settings-file.ts';
import { settingsItem } from './items.ts';
import { readManaged } from './policy.ts';
import { remembered } from './remembered.ts';

const stored = remembered([settingsItem.follow], settingsItem.read);

/** The settings, for the worker alone. Each rejects where the browser's storage fails. */
export const settings = {
  /** Those that hold: the organisation's before the person's. */
  async read(): Promise<SettingsInForce> {
    const [managed, own] = await Promise.all([readManaged(), stored.read()]);
    return withManaged(own, managed);
  },

  /** Saves some of the person's own, but for what the organisation set. */
  async save(part: SettingsPart): Promise<void> {
    const managed = await readManaged();
    await stored.change(() => settingsItem.change((own) => withPart(own, leftToPerson(part, managed))));
  },
};
