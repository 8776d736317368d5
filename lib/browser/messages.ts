import { browser } from 'wxt/browser';
import {
  type Reply,
  type ReplyFailure,
  type RequestInput,
  type RequestName,
  type RequestOutput,
  replyEnvelope,
  requestEnvelope,
  requests,
} from '@/lib/messages.ts';
import { OwnKeyGiven } from '@/lib/own-key.ts';

/** Thrown by `send` when the worker refused a request, could not carry it out, or could not be reached. */
export class RequestFailed extends Error {
  readonly failure: ReplyFailure;

  constructor(name: string, failure: ReplyFailure) {
    super(`${name}: ${failure}`);
    this.failure = failure;
  }
}

/** One function for each request; what it returns is the answer, what it throws becomes `storage-failed`, `OwnKeyGiven` alone `own-key`. */
export type RequestHandlers = { [N in RequestName]: (input: RequestInput<N>) => Promise<RequestOutput<N>> };

/** Sends a request to the worker, waking it. Rejects with `RequestFailed`. */
export async function send<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
  const answer: unknown = await browser.runtime.sendMessage({ request: name, input }).catch(() => null);
  const reply = replyEnvelope.safeParse(answer);
  if (!reply.success) throw new RequestFailed(name, 'not-understood');
  if (!reply.data.ok) throw new RequestFailed(name, reply.data.failure);
  const output = requests[name].output.safeParse(reply.data.value);
  if (!output.success) throw new RequestFailed(name, 'not-understood');
  return output.data as RequestOutput<N>;
}

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
  const input = requests[name].input.safeParse(envelope.data.input);
  if (!input.success) return { ok: false, failure: 'not-understood' };
  try {
    const handler = handlers[name] as (input: unknown) => Promise<unknown>;
    return { ok: true, value: await handler(input.data) };
  } catch (error) {
    if (error instanceof OwnKeyGiven) return { ok: false, failure: 'own-key' };
    console.error(name, error);
    return { ok: false, failure: 'storage-failed' };
  }
}

function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(requests, name);
}
