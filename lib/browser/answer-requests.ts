import { browser } from 'wxt/browser';
import { KeyIsManaged } from '@/lib/managed.ts';
import type { Reply, RequestName, RequestOutput } from '@/lib/messages.ts';
import { OwnKeyGiven } from '@/lib/own-key.ts';
import { type RequestInput, requestEnvelope, requestInputs } from '@/lib/request-inputs.ts';

/** One function for each request; what it returns is the answer, what it throws becomes `storage-failed`, but `OwnKeyGiven` `own-key` and `KeyIsManaged` `key-managed`. */
export type RequestHandlers = { [N in RequestName]: (input: RequestInput<N>) => Promise<RequestOutput<N>> };

/**
 * Answers requests from this extension's own pages. Content scripts, other extensions and web pages are refused: their
 * sender has another id or an address outside this extension.
 */
export function answerRequests(handlers: RequestHandlers): void {
  const ownPages = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener(async (message: unknown, sender): Promise<Reply> => {
    if (sender.id !== browser.runtime.id || !sender.url?.startsWith(ownPages)) return { ok: false, failure: 'refused' };
    return answer(handlers, message);
  });
}

async function answer(handlers: RequestHandlers, message: unknown): Promise<Reply> {
  const envelope = requestEnvelope.safeParse(message);
  if (!envelope.success || !isRequestName(envelope.data.request)) return { ok: false, failure: 'not-understood' };
  const name = envelope.data.request;
  const input = requestInputs[name].safeParse(envelope.data.input);
  if (!input.success) return { ok: false, failure: 'not-understood' };
  try {
    const handler = handlers[name] as (input: unknown) => Promise<unknown>;
    return { ok: true, value: await handler(input.data) };
  } catch (error) {
    if (error instanceof OwnKeyGiven) return { ok: false, failure: 'own-key' };
    if (error instanceof KeyIsManaged) return { ok: false, failure: 'key-managed' };
    console.error(name, error);
    return { ok: false, failure: 'storage-failed' };
  }
}

function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(requestInputs, name);
}
