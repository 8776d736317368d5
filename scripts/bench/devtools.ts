import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

const told = z.object({
  id: z.optional(z.number()),
  method: z.optional(z.string()),
  params: z.optional(z.unknown()),
  result: z.optional(z.unknown()),
  error: z.optional(z.object({ message: z.string() })),
});

/** A bare DevTools connection: unlike Playwright's it attaches to nothing by itself, and so neither delays nor keeps awake any worker. */
export interface DevTools {
  /** @throws Error with Chromium's words, or where the answer has another form. */
  send<T>(method: string, params: object, answer: z.ZodMiniType<T>): Promise<T>;
  on(event: string, listener: (params: unknown) => void): void;
  close(): void;
}

/** @param address - `ws://…`, of a target or of the browser itself */
export async function connectDevTools(address: string): Promise<DevTools> {
  const socket = new WebSocket(address);
  const asked = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners: [event: string, listener: (params: unknown) => void][] = [];
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, method, params, result, error } = told.parse(JSON.parse(String(data)));
    for (const [event, listener] of listeners) if (event === method) listener(params);
    const waiting = asked.get(id ?? 0);
    asked.delete(id ?? 0);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of asked.values()) reject(new Error('The connection to Chromium has ended.'));
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`Nothing answers on ${address}.`)));
  });
  return {
    async send(method, params, answer) {
      last += 1;
      const waiting = Promise.withResolvers<unknown>();
      asked.set(last, waiting);
      socket.send(JSON.stringify({ id: last, method, params }));
      return answer.parse(await waiting.promise);
    },
    on: (event, listener) => void listeners.push([event, listener]),
    close: () => socket.close(),
  };
}

/** The browser's own address, of a profile that Chromium runs on with `--remote-debugging-port=0`. */
export async function browserAddress(profile: string): Promise<string> {
  const [port, path] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return `ws://127.0.0.1:${port}${path}`;
}
