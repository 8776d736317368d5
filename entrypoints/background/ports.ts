import { browser } from 'wxt/browser';
import { createApi } from '@/lib/api.ts';
import { setAlarm, setTidyAlarm } from '@/lib/browser/alarm.ts';
import { showBadge } from '@/lib/browser/badge.ts';
import { announceChanges } from '@/lib/browser/changes.ts';
import { credentials } from '@/lib/browser/credentials.ts';
import { heldUntil } from '@/lib/browser/held-until.ts';
import { erasuresItem, lastStartItem, storageFailedItem } from '@/lib/browser/items.ts';
import { notices } from '@/lib/browser/notice.ts';
import { followPermissions, mayReachApi } from '@/lib/browser/permissions.ts';
import { remembered, rememberedItem } from '@/lib/browser/remembered.ts';
import { settings } from '@/lib/browser/settings.ts';
import { isStoredFormNewer } from '@/lib/browser/task-database.ts';
import { taskStore } from '@/lib/browser/task-store.ts';
import type { Ports } from '@/lib/watcher/ports.ts';

const now = () => Date.now();

const after = (milliseconds: number, run: () => void) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/** The real world, handed to the watcher. */
export const ports: Ports = {
  now,
  random: () => Math.random(),
  newId: () => crypto.randomUUID(),
  after,
  // Of the calls that cost nothing, this is one that restarts the idle clock of the worker in Chromium and in Firefox.
  stayAwake: () => void browser.runtime.getPlatformInfo(),
  api: createApi({ fetch: (url, init) => fetch(url, init), after, now }),
  store: taskStore,
  credentials,
  settings,
  lastStart: lastStartItem,
  heldUntil,
  storageFailed: rememberedItem(storageFailedItem),
  erasures: erasuresItem,
  isStoredFormNewer,
  mayReachApi: remembered([followPermissions], mayReachApi).read,
  setAlarm,
  setTidyAlarm,
  showBadge,
  notices,
  report: (fault) => console.error(fault),
  announce: announceChanges,
};
