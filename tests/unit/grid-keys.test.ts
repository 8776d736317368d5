import { describe, expect, it } from 'vitest';
import { type GridCommand, gridCommand } from '../../lib/grid/grid-keys.ts';
import type { Place } from '../../lib/grid/grid-place.ts';

const cell = { row: 4, column: 2 };
const heading = { row: -1, column: 2 };
const rowNumber = { row: 4, column: -1 };
const corner = { row: -1, column: -1 };

/** The command of keys written as "Ctrl+Shift+End". */
function commandOf(keys: string, at: Place = cell): GridCommand | null {
  const parts = keys.split('+');
  const held = new Set(parts.slice(0, -1));
  const key = parts.at(-1) ?? '';
  return gridCommand(
    {
      key: key === 'Space' ? ' ' : key,
      control: held.has('Ctrl'),
      shift: held.has('Shift'),
      alt: held.has('Alt'),
    },
    at,
  );
}

describe('keys that move', () => {
  it.each([
    ['ArrowUp', 'up'],
    ['ArrowDown', 'down'],
    ['ArrowLeft', 'left'],
    ['ArrowRight', 'right'],
    ['Home', 'row-start'],
    ['End', 'row-end'],
    ['Ctrl+Home', 'grid-start'],
    ['Ctrl+End', 'grid-end'],
    ['PageUp', 'page-up'],
    ['PageDown', 'page-down'],
    ['Ctrl+ArrowUp', 'first-row'],
    ['Ctrl+ArrowDown', 'last-row'],
    ['Ctrl+ArrowLeft', 'row-start'],
    ['Ctrl+ArrowRight', 'row-end'],
  ] as const)('%s leads %s, and with Shift selects on the way', (keys, step) => {
    expect(commandOf(keys)).toEqual({ do: 'step', step, extend: false });
    expect(commandOf(keys.replace(/([^+]+)$/, 'Shift+$1'))).toEqual({ do: 'step', step, extend: true });
  });
});

describe('keys that select', () => {
  it.each([
    ['Ctrl+a', cell, 'all'],
    ['Ctrl+A', cell, 'all'],
    ['Ctrl+Space', cell, 'columns'],
    ['Shift+Space', cell, 'rows'],
    ['Ctrl+Shift+Space', cell, 'all'],
    ['Space', heading, 'columns'],
    ['Space', rowNumber, 'rows'],
    ['Space', corner, 'all'],
    ['Enter', rowNumber, 'rows'],
    ['Enter', corner, 'all'],
  ] as const)('%s at %j selects %s', (keys, at, span) => {
    expect(commandOf(keys, at)).toEqual({ do: 'select', span });
  });

  it('are undone by Escape', () => {
    expect(commandOf('Escape')).toEqual({ do: 'clear' });
  });
});

describe('keys that act', () => {
  it.each([
    ['Ctrl+c', cell, 'copy'],
    ['Ctrl+C', heading, 'copy'],
    ['Enter', cell, 'open'],
    ['F2', cell, 'open'],
    ['Enter', heading, 'sort'],
    ['Alt+ArrowDown', heading, 'menu'],
  ] as const)('%s at %j: %s', (keys, at, command) => {
    expect(commandOf(keys, at)).toEqual({ do: command });
  });
});

describe("keys that are not the grid's", () => {
  it.each([
    'Tab',
    'Shift+Tab',
    'x',
    'Ctrl+f',
    'Ctrl+Shift+c',
    'Ctrl+v',
    'Alt+ArrowLeft',
    'Space',
    'F5',
    '/',
    'Shift+Enter',
  ])('%s', (keys) => {
    expect(commandOf(keys)).toBeNull();
  });

  it('include the ones of a heading, off a heading', () => {
    expect(commandOf('Alt+ArrowDown', cell)).toBeNull();
    expect(commandOf('F2', heading)).toBeNull();
  });
});
