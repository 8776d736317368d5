import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { markedOffset } from '@/lib/text/text-marks.ts';

interface RawSelection {
  /** All of the text is selected, whatever of it is in view. */
  isWhole: boolean;
  /** The rows in which the selection begins and ends. */
  rowsOfEnds: () => number[];
  onKeyDown: (event: KeyboardEvent) => void;
  onPointerDown: () => void;
  onCopy: (event: ClipboardEvent) => void;
}

/**
 * Makes a selection in rows of which only some are laid out mean the text that they stand for: what is copied is that text from where the
 * selection begins to where it ends, without the line breaks of the rows and with hidden characters in place of their marks. Unless `mayCopy`: then it means what is laid out, as on any page.
 */
export function useRawSelection(
  section: RefObject<HTMLElement | null>,
  text: string,
  starts: Uint32Array,
  mayCopy: boolean,
): RawSelection {
  // The text itself, so that a choice of all of one text says nothing about the next.
  const [whole, setWhole] = useState<string | null>(null);
  const isWhole = whole === text;
  const ends = useRef<number[]>([]);

  useEffect(() => {
    const follow = () => {
      ends.current = endsOf(section.current)
        .flatMap(([node]) => rowElement(node)?.dataset.row ?? [])
        .map(Number);
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [section]);

  const selected = (): string | null => {
    if (isWhole) return text;
    const offsets = endsOf(section.current).map(([node, offset]) => textOffset(node, offset, text, starts));
    const [one = null, other = null] = offsets;
    return one === null || other === null ? null : text.slice(Math.min(one, other), Math.max(one, other));
  };

  return {
    isWhole,
    rowsOfEnds: () => ends.current,
    onKeyDown(event) {
      if (event.key === 'Escape') setWhole(null);
      if (
        !mayCopy ||
        event.key.toLowerCase() !== 'a' ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      document.getSelection()?.removeAllRanges();
      setWhole(text);
    },
    onPointerDown: () => setWhole(null),
    onCopy(event) {
      const taken = mayCopy ? selected() : null;
      if (taken === null || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', taken);
      event.preventDefault();
    },
  };
}

/** Where the selection begins and ends; nothing unless it is wholly within `element` and not empty. */
function endsOf(element: HTMLElement | null): [Node, number][] {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return [];
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!anchorNode || !focusNode || !element?.contains(anchorNode) || !element.contains(focusNode)) return [];
  return [
    [anchorNode, anchorOffset],
    [focusNode, focusOffset],
  ];
}

function rowElement(node: Node): HTMLElement | null {
  const row = (node instanceof Element ? node : node.parentElement)?.closest('[data-row]');
  return row instanceof HTMLElement ? row : null;
}

/** The offset in the whole text of a place in the page; `null` where it is in no row and before none. */
function textOffset(node: Node, offset: number, text: string, starts: Uint32Array): number | null {
  const row = rowElement(node);
  if (!row) {
    // Between rows: where the next one begins, or the last one ends.
    const next = rowElement(node.childNodes[offset] ?? node);
    if (next) return starts[Number(next.dataset.row)] ?? null;
    const last = node.childNodes[offset - 1] ?? node.lastChild;
    const before = last && rowElement(last);
    return before ? (starts[Number(before.dataset.row) + 1] ?? null) : null;
  }
  const index = Number(row.dataset.row);
  const [start = 0, end = 0] = [starts[index], starts[index + 1]];
  if (node === row) return start + markedOffset(text.slice(start, end), offset, 0);
  const piece = node.parentNode === row ? node : (node.parentElement?.closest('[data-row] > *') ?? node);
  const place = [...row.childNodes].findIndex((child) => child.isSameNode(piece));
  return start + markedOffset(text.slice(start, end), place, offset);
}
