import * as z from 'zod/mini';

const message = z.union([
  z.object({ type: z.literal('success'), id: z.number(), result: z.unknown() }),
  z.object({ type: z.literal('error'), id: z.nullable(z.number()), error: z.string(), message: z.string() }),
  z.object({ type: z.literal('event'), method: z.string(), params: z.unknown() }),
]);

/** A browser's end of WebDriver BiDi, the W3C's protocol: commands and events as JSON over one WebSocket. */
export interface Bidi {
  /** Resolves to what the browser answers. @throws Error with the browser's words, or where the answer has another form. */
  send<T>(method: string, params: object, answer: z.ZodMiniType<T>): Promise<T>;
  /** For commands whose answer is of no interest. */
  tell(method: string, params: object): Promise<void>;
  /** Resolves to the next event of that name that `read` takes, from now on. The session must be subscribed to it. */
  next<T>(event: string, read: z.ZodMiniType<T>): Promise<T>;
  close(): void;
}

/** @param address - `ws://127.0.0.1:<port>/session` */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address);
  const asked = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Set<(method: string, params: unknown) => void>();
  let last = 0;

  socket.addEventListener('message', ({ data }) => {
    const told = message.parse(JSON.parse(String(data)));
    if (told.type === 'event') {
      for (const listener of [...listeners]) listener(told.method, told.params);
      return;
    }
    const waiting = asked.get(told.id ?? 0);
    asked.delete(told.id ?? 0);
    if (told.type === 'success') waiting?.resolve(told.result);
    else waiting?.reject(new Error(`${told.error}: ${told.message}`));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of asked.values()) reject(new Error('Firefox has ended.'));
    asked.clear();
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`Nothing answers on ${address}.`)));
  });

  async function send<T>(method: string, params: object, answer: z.ZodMiniType<T>): Promise<T> {
    last += 1;
    const waiting = Promise.withResolvers<unknown>();
    asked.set(last, waiting);
    socket.send(JSON.stringify({ id: last, method, params }));
    return answer.parse(await waiting.promise);
  }

  return {
    send,
    tell: async (method, params) => void (await send(method, params, z.unknown())),
    next: (event, read) =>
      new Promise((resolve) => {
        const listen = (method: string, params: unknown) => {
          const taken = method === event ? read.safeParse(params) : undefined;
          if (!taken?.success) return;
          listeners.delete(listen);
          resolve(taken.data);
        };
        listeners.add(listen);
      }),
    close: () => socket.close(),
  };
}
