import * as z from 'zod/mini';

const channelName = 'task-changes';
const notice = z.lazy(() => z.array(z.string()));

/**
 * Tells open pages which task records changed. Posting neither wakes a sleeping worker nor waits for a page: pages
 * subscribe first, then read, and read again when they become visible.
 */
export function announceChanges(keys: readonly string[]): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(keys);
  channel.close();
}

/** Calls back with the keys of changed records until the returned function is called. */
export function followChanges(onChange: (keys: string[]) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (event) => {
    const parsed = notice.safeParse(event.data);
    if (parsed.success) onChange(parsed.data);
  };
  return () => channel.close();
}
