import { until } from '../harness/until.ts';
import { pressKeys, typeIntoAddressBar } from './chrome-keys.ts';
import type { Tab } from './tab.ts';

/** The little of what Firefox's own window has that the tests use there. */
interface Menu extends HTMLElement {
  state: string;
  activateItem(item: Element): void;
}
declare const WebExtensionPolicy: {
  getByID(id: string): { extension: { backgroundState: string } };
};
interface Alert {
  name: string;
  title: string;
  text: string;
}
type Observer = { observe(subject: null, topic: string, data: string): void };
declare const Components: {
  classes: {
    '@mozilla.org/widget/clipboardhelper;1': { getService(kind: unknown): { copyString(text: string): void } };
  };
  interfaces: Record<'nsIClipboardHelper' | 'nsIAlertsService' | 'nsIComponentRegistrar', unknown>;
  manager: {
    QueryInterface(kind: unknown): {
      registerFactory(id: unknown, name: string, contract: string, factory: object): void;
    };
  };
  ID(text: string): unknown;
};
declare const ChromeUtils: { generateQI(kinds: unknown[]): unknown };
/** Put there by `keepAlerts`. */
interface WithAlerts {
  shownAlerts: { alert: Alert; observer: Observer }[];
}

interface Panel extends Element {
  state: string;
}

/** What a person sees and does outside of pages. */
export interface BrowserWindow {
  /** Whether the extension's event page runs. */
  isAwake(): Promise<boolean>;
  /** Chooses the extension's item in the context menu, which must be open or about to open. */
  chooseFromMenu(label: string): Promise<void>;
  /** Puts text on the clipboard, as another program would. */
  copy(text: string): Promise<void>;
  /** Presses keys together, whatever has the focus: modifiers first, as `Alt`, `Shift`, `O`. */
  press(...keys: string[]): Promise<void>;
  /** The same in the popup, once it is shown. */
  pressInPopup(...keys: string[]): Promise<void>;
  /** Types into the address bar. Resolves to the lines that stand under it once all have come. */
  typeAddress(text: string): Promise<string[]>;
  /** From now on notifications stay until they are clicked, as on a screen: without one, Firefox takes each away at once. */
  keepNotifications(): Promise<void>;
  /** The notifications that are shown, oldest first. */
  notifications(): Promise<{ title: string; text: string }[]>;
  /** Clicks the oldest notification. */
  clickNotification(): Promise<void>;
}

/** @param tab - the browser's window itself, for whose inside Firefox must run with `-remote-allow-system-access`. */
export function createBrowserWindow(tab: Tab, extensionId: string): BrowserWindow {
  return {
    isAwake: () =>
      tab.evaluate((id) => WebExtensionPolicy.getByID(id).extension.backgroundState !== 'stopped', extensionId),
    async chooseFromMenu(label) {
      const choose = (wanted: string) => {
        const menu = document.getElementById('contentAreaContextMenu') as Menu | null;
        const item = [...(menu?.querySelectorAll('menuitem') ?? [])].find(
          (candidate) => candidate.getAttribute('label') === wanted,
        );
        if (menu?.state !== 'open' || !item) return false;
        menu.activateItem(item);
        return true;
      };
      await until(
        () => tab.evaluate(choose, label),
        () => `The context menu has no item "${label}"`,
      );
    },
    copy: (text) =>
      tab.evaluate((copied) => {
        Components.classes['@mozilla.org/widget/clipboardhelper;1']
          .getService(Components.interfaces.nsIClipboardHelper)
          .copyString(copied);
      }, text),
    press: (...keys) => tab.evaluate(pressKeys, keys),
    async pressInPopup(...keys) {
      await until(
        () => tab.evaluate(focusPopup),
        () => 'No popup is shown',
      );
      await tab.evaluate(pressKeys, keys);
    },
    typeAddress: (text) => tab.evaluate(typeIntoAddressBar, text),
    keepNotifications: () => tab.evaluate(keepAlerts),
    notifications: () =>
      tab.evaluate(() =>
        (globalThis as unknown as WithAlerts).shownAlerts.map(({ alert: { title, text } }) => ({ title, text })),
      ),
    clickNotification: () =>
      tab.evaluate(() => {
        const [oldest] = (globalThis as unknown as WithAlerts).shownAlerts;
        oldest?.observer.observe(null, 'alertclickcallback', oldest.alert.name);
      }),
  };
}

/**
 * Runs in the browser's window: gives the popup the focus, and answers whether it has it. Firefox loads its page in a panel that nobody sees, and
 * moves it from there, so a key that is pressed as soon as the page has something to show is pressed into nothing.
 */
function focusPopup(): boolean {
  const popup = document.querySelector<HTMLElement>('.webextension-popup-browser');
  if (popup?.closest<Panel>('panel')?.state !== 'open') return false;
  popup.focus();
  return document.activeElement === popup;
}

/** Runs in the browser's window: takes the place of the system's service for notifications. */
function keepAlerts(): void {
  const shown: WithAlerts['shownAlerts'] = [];
  const service = {
    QueryInterface: ChromeUtils.generateQI([Components.interfaces.nsIAlertsService]),
    showAlert(alert: Alert, observer: Observer) {
      shown.push({ alert, observer });
    },
    closeAlert(name: string) {
      const place = shown.findIndex(({ alert }) => alert.name === name);
      for (const { observer } of place < 0 ? [] : shown.splice(place, 1)) observer.observe(null, 'alertfinished', name);
    },
  };
  const factory = {
    QueryInterface: () => factory,
    createInstance: () => service,
  };
  const registrar = Components.manager.QueryInterface(Components.interfaces.nsIComponentRegistrar);
  const id = Components.ID('{5d4a4c5c-0c0e-4f5c-9b39-6a4a1a7f3d10}');
  registrar.registerFactory(id, 'alerts', '@mozilla.org/alerts-service;1', factory);
  (globalThis as unknown as WithAlerts).shownAlerts = shown;
}
