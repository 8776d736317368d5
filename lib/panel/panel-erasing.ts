import { type Entry, entryKey } from '../entry.ts';
import { createUndoOffer } from '../undo-offer.ts';
import type { Erased } from './panel.ts';
import type { Asking } from './panel-asking.ts';
import type { PanelPorts } from './panel-ports.ts';

/** Erasing from a list: at once for the eye, and to be undone for a while. */
export interface Erasing {
  erase(entry: Entry): void;
  undo(): void;
  /** Those of the listed entries that are not being erased. */
  left(entries: readonly Entry[]): Entry[];
  erased(): Erased | null;
}

/** `onChange` is called when what `left` or `erased` give has changed; `onErased` when the worker has hidden an entry. */
export function createErasing(
  { after, send }: Pick<PanelPorts, 'after' | 'send'>,
  { ask, tell }: Asking,
  onChange: () => void,
  onErased: (key: string) => void,
): Erasing {
  const going = new Set<string>();
  const undo = createUndoOffer<Erased & { id: Promise<string> }>(after, onChange);
  let count = 0;

  return {
    erase(entry) {
      const key = entryKey(entry);
      if (going.has(key)) return;
      going.add(key);
      count += 1;
      const mine = { count, id: send('erase', { what: whatOf(entry) }).then(({ erasureId }) => erasureId) };
      undo.offer(mine);
      ask(mine.id).then(
        () => {
          going.delete(key);
          onErased(key);
        },
        () => {
          going.delete(key);
          undo.end(mine);
          onChange();
        },
      );
    },
    undo() {
      const undone = undo.latest();
      if (!undone) return;
      undo.end(undone);
      tell(undone.id.then((erasureId) => send('undoErase', { erasureId })));
    },
    left: (entries) => entries.filter((entry) => !going.has(entryKey(entry))),
    erased() {
      const latest = undo.latest();
      return latest && { count: latest.count };
    },
  };
}

function whatOf(entry: Entry): { keys: string[]; lookupIds: string[] } {
  return entry.is === 'lookup' ? { keys: [], lookupIds: [entry.id] } : { keys: [entry.record.key], lookupIds: [] };
}
