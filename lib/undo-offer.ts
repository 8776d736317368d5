import type { After } from './request.ts';

/** How long what was erased can be brought back, in milliseconds. */
export const undoWithin = 10_000;

/** How long pages offer it, in milliseconds: a little less, so that a click in the last moment is not too late. */
export const undoOffered = 9_500;

/** What was erased last, as long as it is offered to be brought back. */
export interface UndoOffer<T> {
  /** `null` where nothing was erased, or its time is over. */
  latest(): T | null;
  /** Offers this in place of what was offered. */
  offer(erased: T): void;
  /** Ends the offer, if it is still of this. */
  end(erased: T): void;
}

/** `onChange` is called whenever `latest` gives something else. */
export function createUndoOffer<T>(after: After, onChange: () => void): UndoOffer<T> {
  let latest: T | null = null;
  let cancelEnd = () => {};
  const end = (erased: T) => {
    if (latest !== erased) return;
    cancelEnd();
    latest = null;
    onChange();
  };
  return {
    latest: () => latest,
    offer(erased) {
      latest = erased;
      cancelEnd();
      cancelEnd = after(undoOffered, () => end(erased));
      onChange();
    },
    end,
  };
}
