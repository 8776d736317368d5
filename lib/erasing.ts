import { type ErasureMark, undoMargin, undoWithin } from './erasures.ts';
import { t } from './i18n.ts';
import type { RequestOutput } from './messages.ts';
import type { After } from './request.ts';
import type { RequestInput } from './request-inputs.ts';
import { tasksWords } from './results/result-titles.ts';

/** What a person has erased: single tasks and batches, all of some lookups, or everything. */
export type ErasedWhat = RequestInput<'erase'>['what'];

/** What was erased last and can be brought back. */
export interface LastErased extends Pick<ErasureMark, 'erasureId' | 'count'> {
  /** This page erased it, rather than another that is open, or was. */
  isMine: boolean;
}

export interface ErasingPorts {
  after: After;
  now(): number;
  report(fault: unknown): void;
  erasures: {
    read(): Promise<readonly ErasureMark[]>;
    follow(onChange: (erasures: readonly ErasureMark[]) => void): void;
  };
  erase(what: ErasedWhat): Promise<RequestOutput<'erase'>>;
  undoErase(erasureId: string): Promise<void>;
}

/** Erasing, to be undone for a while: step by step, by this page or any other. */
export interface Erasing {
  /** Resolves to the erasure's id. Rejects where it could not be done. */
  erase(what: ErasedWhat): Promise<string>;
  /** Brings back what was erased last, and resolves to the erasure's id. Rejects where that could not be done, and may then be tried again. */
  undo(): Promise<string | null>;
  /** `null` where nothing was, or its time is over. */
  last(): LastErased | null;
}

/** `onChange` is called whenever `last` gives something else. */
export function createErasing(ports: ErasingPorts, onChange: () => void): Erasing {
  const mine = new Set<string>();
  let known: readonly ErasureMark[] | null = null;
  let told: string | undefined;
  let cancelEnd = () => {};
  const leftOf = ({ until }: ErasureMark) => until - ports.now();
  // A clock that was set back makes none last for longer.
  const current = () => known?.findLast((mark) => leftOf(mark) > undoMargin && leftOf(mark) <= undoWithin);
  const know = (erasures: readonly ErasureMark[]) => {
    known = erasures;
    cancelEnd();
    const last = current();
    if (last) cancelEnd = ports.after(leftOf(last) - undoMargin, () => know(erasures));
    // A page that opens mostly hears of none, and would be drawn once more for that.
    if (last?.erasureId === told) return;
    told = last?.erasureId;
    onChange();
  };
  ports.erasures.follow(know);
  // What was heard meanwhile is newer than what was read.
  ports.erasures.read().then((read) => {
    if (known === null) know(read);
  }, ports.report);

  return {
    async erase(what) {
      const { erasureId } = await ports.erase(what);
      mine.add(erasureId);
      onChange();
      return erasureId;
    },
    async undo() {
      const last = current();
      if (!last) return null;
      await ports.undoErase(last.erasureId);
      return last.erasureId;
    },
    last() {
      const last = current();
      return last ? { ...last, isMine: mine.has(last.erasureId) } : null;
    },
  };
}

/** What is said of it, and which erasing it was: "Erased 12 tasks.". `null` where nothing was. */
export function erasedFace(erased: LastErased | null) {
  if (!erased) return null;
  const { erasureId, count, isMine } = erased;
  const words = count === 0 ? t('erase.done') : t('history.erased', { tasks: tasksWords(count) });
  return { words, which: erasureId, isMine };
}
