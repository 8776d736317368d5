import { browser } from 'wxt/browser';
import {
  type ReplyFailure,
  type RequestName,
  type RequestOutput,
  replyEnvelope,
  requestOutputs,
} from '@/lib/messages.ts';
import type { RequestInput } from '@/lib/request-inputs.ts';

/** Thrown by `send` when the worker refused a request, could not carry it out, or could not be reached. */
export class RequestFailed extends Error {
  readonly failure: ReplyFailure;

  constructor(name: string, failure: ReplyFailure) {
    super(`${name}: ${failure}`);
    this.failure = failure;
  }
}

/** Sends a request to the worker, waking it. Rejects with `RequestFailed`. */
export async function send<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
  const answer: unknown = await browser.runtime.sendMessage({ request: name, input }).catch(() => null);
  const reply = replyEnvelope.safeParse(answer);
  if (!reply.success) throw new RequestFailed(name, 'not-understood');
  if (!reply.data.ok) throw new RequestFailed(name, reply.data.failure);
  const output = requestOutputs[name].safeParse(reply.data.value);
  if (!output.success) throw new RequestFailed(name, 'not-understood');
  return output.data as RequestOutput<N>;
}
