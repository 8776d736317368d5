import { browser } from 'wxt/browser';
import { isInstalledByOrganisation } from '@/lib/browser/management.ts';
import { createMenu } from '@/lib/browser/menu.ts';
import { openOptions } from '@/lib/browser/pages.ts';
import { followPolicy, policyKnown, readManaged } from '@/lib/browser/policy.ts';
import { oneAtATime } from '@/lib/one-at-a-time.ts';

/** What is done when the extension was installed, the browser started, or the organisation's policy came or changed. */
export interface Occasions {
  wake(): void;
  tidy(): void;
  /** Drops what is under way with a key that is no longer in force. */
  drop(): void;
  /** Whether there is a key, whoever set it. */
  hasKey(): Promise<boolean>;
}

/** Listens for what comes seldom. */
export function setUp({ wake, tidy, drop, hasKey }: Occasions): void {
  const makeMenu = oneAtATime(async () => {
    // Where storage fails the menu is there as ever.
    const managed = await readManaged().catch(() => null);
    await createMenu(managed?.contextMenu ?? true);
  });
  const all = () => {
    makeMenu().catch(console.error);
    wake();
    tidy();
  };

  followPolicy({ onOtherKey: drop, onChange: all });
  browser.runtime.onStartup.addListener(all);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    all();
    if (reason === 'install') welcome(hasKey).catch(console.error);
  });
}

/**
 * An unpacked extension that is loaded from the command line is "installed" at every start: a key tells a new person from a returning one.
 * Where an organisation installs it, its policy is waited for, which may hold a key.
 */
async function welcome(hasKey: Occasions['hasKey']): Promise<void> {
  if (await isInstalledByOrganisation()) await policyKnown();
  if (!(await hasKey())) await openOptions();
}
