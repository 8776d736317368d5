import { type Entry, entryKey } from '../entry.ts';
import { createErasing, type ErasedWhat, type Erasing } from '../erasing.ts';
import type { Asking } from './panel-asking.ts';
import type { PanelPorts } from './panel-ports.ts';

/** Erasing, where the rows of a list go at once for the eye. Failures are told. */
export interface ListErasing extends Erasing {
  eraseEntry(entry: Entry): void;
  /** Those of the listed entries that are not being erased. */
  left(entries: readonly Entry[]): Entry[];
}

/** `onChange` is called when what `left` or `last` give has changed; `onErased` when the worker has hidden an entry. */
export function createListErasing(
  { send, ...ports }: Pick<PanelPorts, 'after' | 'now' | 'report' | 'send' | 'erasures'>,
  { ask }: Asking,
  onChange: () => void,
  onErased: (key: string) => void,
): ListErasing {
  const going = new Set<string>();
  const erasing = createErasing(
    {
      ...ports,
      erase: (what) => ask(send('erase', { what })),
      undoErase: (erasureId) => ask(send('undoErase', { erasureId })),
    },
    onChange,
  );

  return {
    ...erasing,
    eraseEntry(entry) {
      const key = entryKey(entry);
      if (going.has(key)) return;
      going.add(key);
      onChange();
      erasing.erase(whatOf(entry)).then(
        () => {
          going.delete(key);
          onErased(key);
        },
        () => {
          going.delete(key);
          onChange();
        },
      );
    },
    left: (entries) => entries.filter((entry) => !going.has(entryKey(entry))),
  };
}

function whatOf(entry: Entry): ErasedWhat {
  return entry.is === 'lookup' ? { keys: [], lookupIds: [entry.id] } : { keys: [entry.record.key], lookupIds: [] };
}
