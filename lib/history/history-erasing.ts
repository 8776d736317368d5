import { t } from '../i18n.ts';
import type { RequestOutput } from '../messages.ts';
import type { After } from '../request.ts';
import type { RequestInput } from '../request-inputs.ts';
import { tasksWords } from '../results/result-titles.ts';
import { createUndoOffer } from '../undo-offer.ts';

/** What a person has erased: single tasks and batches, all of some lookups, or everything. */
export type ErasedWhat = RequestInput<'erase'>['what'];

/** What was erased last and can be brought back. */
export interface LastErased {
  readonly erasureId: string;
  /** So many tasks. */
  readonly count: number;
}

export interface ErasingPorts {
  after: After;
  erase(what: ErasedWhat): Promise<RequestOutput<'erase'>>;
  undoErase(erasureId: string): Promise<void>;
}

/** Erasing, to be undone for a while. */
export interface HistoryErasing {
  /** Rejects where it could not be done. */
  erase(what: ErasedWhat): Promise<void>;
  /** Brings back what was erased last. Rejects where that could not be done, and may then be tried again. */
  undo(): Promise<void>;
  /** `null` where nothing was, or its time is over. */
  last(): LastErased | null;
}

/** `onChange` is called whenever `last` gives something else. */
export function createHistoryErasing(ports: ErasingPorts, onChange: () => void): HistoryErasing {
  const undo = createUndoOffer<LastErased>(ports.after, onChange);

  return {
    async erase(what) {
      undo.offer(await ports.erase(what));
    },
    async undo() {
      const undone = undo.latest();
      if (!undone) return;
      await ports.undoErase(undone.erasureId);
      undo.end(undone);
    },
    last: undo.latest,
  };
}

/** What is said of it, and which erasing it was: "Erased 12.". `null` where nothing was. */
export function erasedFace(erased: LastErased | null): { words: string; which: string; canUndo: boolean } | null {
  if (!erased) return null;
  const { erasureId, count } = erased;
  const words = count === 0 ? t('history.nothing_erased') : t('history.erased', { tasks: tasksWords(count) });
  return { words, which: erasureId, canUndo: count > 0 };
}
