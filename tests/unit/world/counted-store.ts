import 'fake-indexeddb/auto';

/** How much is asked of IndexedDB. */
export interface StoreUse {
  /** Rows and keys handed out, one by one or in lists. */
  rows: number;
  /** Questions of any kind. */
  calls: number;
}

/** Counts what is read of IndexedDB from now on, whoever reads it. */
export function countStoreUse(): { use: StoreUse; stop(): void } {
  const use = { rows: 0, calls: 0 };
  const restores: (() => void)[] = [];
  for (const owner of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    for (const name of ['get', 'getKey', 'openCursor', 'openKeyCursor', 'getAll', 'getAllKeys', 'count'] as const) {
      watch(owner, name);
    }
  }
  watch(IDBCursor.prototype, 'continue');
  return {
    use,
    stop() {
      for (const restore of restores) restore();
    },
  };

  function watch(owner: object, name: string): void {
    const original: unknown = Reflect.get(owner, name);
    if (typeof original !== 'function') throw new Error(`no ${name}`);
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      use.calls += 1;
      const request: unknown = Reflect.apply(original, this, args);
      // A cursor gives a row each time it goes on; its request is the one that opened it.
      if (name === 'continue') use.rows += 1;
      else if (request instanceof IDBRequest) {
        const count = () => {
          use.rows += Array.isArray(request.result) ? request.result.length : 1;
        };
        request.addEventListener('success', count, { once: true });
      }
      return request;
    });
    restores.push(() => Reflect.set(owner, name, original));
  }
}
