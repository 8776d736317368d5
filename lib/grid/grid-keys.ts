import type { Place, Step } from './grid-place.ts';
import type { Span } from './grid-selection.ts';

/** A key as pressed; `control` is Ctrl, or Cmd on a Mac. */
export interface KeyPress {
  readonly key: string;
  readonly control: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** What a key asks of the grid. */
export type GridCommand =
  | { readonly do: 'step'; readonly step: Step; readonly extend: boolean }
  | { readonly do: 'select'; readonly span: Span }
  | { readonly do: 'clear' | 'copy' | 'open' | 'sort' | 'menu' };

const steps = new Map<string, readonly [alone: Step, withControl: Step]>([
  ['ArrowUp', ['up', 'first-row']],
  ['ArrowDown', ['down', 'last-row']],
  ['ArrowLeft', ['left', 'row-start']],
  ['ArrowRight', ['right', 'row-end']],
  ['Home', ['row-start', 'grid-start']],
  ['End', ['row-end', 'grid-end']],
  ['PageUp', ['page-up', 'page-up']],
  ['PageDown', ['page-down', 'page-down']],
]);

/**
 * What a key means with the focus at a place; `null` for a key that is not the grid's.
 * Source: the WAI-ARIA Authoring Practices' grid pattern, and the habits of spreadsheets where it is silent.
 */
export function gridCommand({ key, control, shift, alt }: KeyPress, at: Place): GridCommand | null {
  if (alt) return key === 'ArrowDown' && isHeading(at) ? { do: 'menu' } : null;
  const step = steps.get(key);
  if (step) return { do: 'step', step: step[control ? 1 : 0], extend: shift };
  if (key === ' ') return spaceCommand(control, shift, at);
  if (control) return shift ? null : letterCommand(key);
  if (key === 'Escape') return { do: 'clear' };
  if (shift) return null;
  if (key === 'Enter') return enterCommand(at);
  return key === 'F2' && at.row >= 0 && at.column >= 0 ? { do: 'open' } : null;
}

function letterCommand(key: string): GridCommand | null {
  const letter = key.toLowerCase();
  if (letter === 'a') return { do: 'select', span: 'all' };
  return letter === 'c' ? { do: 'copy' } : null;
}

function enterCommand(at: Place): GridCommand {
  if (isHeading(at)) return { do: 'sort' };
  if (at.row < 0) return { do: 'select', span: 'all' };
  return at.column < 0 ? { do: 'select', span: 'rows' } : { do: 'open' };
}

function spaceCommand(control: boolean, shift: boolean, at: Place): GridCommand | null {
  if (control && shift) return { do: 'select', span: 'all' };
  if (control) return { do: 'select', span: 'columns' };
  if (shift) return { do: 'select', span: 'rows' };
  if (at.row >= 0 && at.column >= 0) return null;
  return { do: 'select', span: at.row >= 0 ? 'rows' : at.column >= 0 ? 'columns' : 'all' };
}

function isHeading({ row, column }: Place): boolean {
  return row < 0 && column >= 0;
}
