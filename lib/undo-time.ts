/** How long what was erased can be brought back, in milliseconds. */
export const undoWithin = 10_000;

/** How long pages offer it, in milliseconds: a little less, so that a click in the last moment is not too late. */
export const undoOffered = 9_500;
