import { browser } from 'wxt/browser';
import { apiOrigin } from '@/lib/origin.ts';

const apiHost = { origins: [`${apiOrigin}/*`] };
const notifications = { permissions: ['notifications' as const] };

/** Whether the browser lets this extension reach the API. A person may take that back at any time. */
export function mayReachApi(): Promise<boolean> {
  return browser.permissions.contains(apiHost);
}

/** Asks for access to the API. Must be called in a click, on a tab: a popup closes behind the prompt. */
export function askToReachApi(): Promise<boolean> {
  return browser.permissions.request(apiHost);
}

export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(notifications);
}

/** Asks for leave to show notifications. Must be called in a click, on a tab. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request(notifications);
}

/** Calls back whenever the person gave or took back a permission, until the returned function is called. */
export function followPermissions(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}
