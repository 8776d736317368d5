import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { RetryAfter, Step } from './lives.ts';

/** What the answers to one request are made of. */
export interface AnswerParts {
  /** The regular body, as JSON text, for a status that replaces the regular one. */
  usual(status?: string | null): string;
  /** The regular body with its `data` replaced: the text before that data and the text after it. */
  around(): [before: string, after: string];
  /** A regular body of somebody else. */
  foreign(): string;
  /** Where a redirect leads. */
  redirects: { 'other-server': string; http: string; 'same-origin': string };
}

/** Plays one step as the answer to one request. Resolves when there is nothing more to send. */
export async function play(step: Step, response: ServerResponse, parts: AnswerParts): Promise<void> {
  switch (step.answer) {
    case 'as-usual':
      return sendJson(response, 200, parts.usual());
    case 'status':
      return sendJson(response, 200, parts.usual(step.status));
    case 'error':
      if (step.retryAfter) response.setHeader('retry-after', retryAfterText(step.retryAfter));
      return sendJson(response, step.code, step.detail === undefined ? '' : JSON.stringify({ detail: step.detail }));
    case 'body':
      return send(response, step.code, step.type, step.body);
    case 'broken-json':
      return sendJson(response, 200, parts.usual().slice(0, -20));
    case 'other-id':
      return sendJson(response, 200, parts.foreign());
    case 'redirect':
      response.setHeader('location', parts.redirects[step.to]);
      return send(response, step.code, 'text/plain', '');
    case 'no-headers':
      return;
    case 'stall': {
      const body = parts.usual();
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      response.write(body.slice(0, body.length / 2));
      return;
    }
    case 'large':
      response.writeHead(200, { 'content-type': 'application/json' });
      return untilSent(pipeline(Readable.from(largeBody(step.megabytes, parts)), response), response);
    case 'bomb':
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      return untilSent(
        pipeline(Readable.from(largeBody(step.megabytes, parts)), createGzip({ level: 9 }), response),
        response,
      );
    case 'reset':
      response.destroy();
      return;
  }
}

/** Sends JSON text. */
export function sendJson(response: ServerResponse, code: number, body: string): void {
  send(response, code, 'application/json', body);
}

function send(response: ServerResponse, code: number, type: string, body: string): void {
  response.writeHead(code, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

function retryAfterText(value: RetryAfter): string {
  if ('text' in value) return value.text;
  if ('seconds' in value) return String(value.seconds);
  return new Date(Date.now() + value.dateIn * 1000).toUTCString();
}

function* largeBody(megabytes: number, parts: AnswerParts): Generator<string> {
  const [before, after] = parts.around();
  const person = JSON.stringify({ first_name: 'Max', last_name: 'Example', title: 'Buyer', email: 'max@example.com' });
  const chunk = Array.from({ length: 640 }, () => person).join(',');
  yield `${before}[${person}`;
  for (let sent = 0; sent < megabytes * 1024 * 1024; sent += chunk.length + 1) yield `,${chunk}`;
  yield `]${after}`;
}

/** Waits for a stream to end. Whoever asked may go away in the middle: the ledger shows that, and it is no error. */
async function untilSent(sending: Promise<void>, response: ServerResponse): Promise<void> {
  try {
    await sending;
  } catch (error) {
    if (!response.destroyed) throw error;
  }
}
