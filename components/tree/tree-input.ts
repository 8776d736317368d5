import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { isOpen, type Tree, withAllOpen, withOpen } from '@/lib/tree/tree.ts';
import { type TreeMove, treeMove } from '@/lib/tree/tree-keys.ts';
import { typedTo } from '@/lib/tree/tree-typing.ts';

/** Letters that follow one another within so many milliseconds are one word. */
const typingPause = 800;

interface Options extends TreeMove {
  viewport: RefObject<HTMLElement | null>;
  /** In CSS pixels. */
  rowHeight: number;
  go: (move: TreeMove) => void;
  copy: (what: 'value' | 'path') => void;
}

/** What the keys do while the tree has the focus, or a button in it. */
export function useTreeKeys({ tree, current, viewport, rowHeight, go, copy }: Options): (event: KeyboardEvent) => void {
  const typed = useRef({ letters: '', at: 0 });
  return (event) => {
    const { key, shiftKey: shift } = event;
    if (event.altKey || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      if (key.toLowerCase() !== 'c') return;
      event.preventDefault();
      copy(shift ? 'path' : 'value');
      return;
    }
    const onButton = event.target !== viewport.current;
    if (onButton && (key === 'Enter' || key === ' ')) return;

    const isTyping = event.timeStamp - typed.current.at < typingPause && typed.current.letters !== '';
    let move =
      isTyping && key === ' ' ? null : treeMove(tree, current, { key, shift, pageRows: pageRows(viewport, rowHeight) });
    if (!move && [...key].length === 1) {
      const letters = (isTyping ? typed.current.letters : '') + key;
      typed.current = { letters, at: event.timeStamp };
      const node = typedTo(tree, current, letters);
      move = { tree, current: node ?? current };
    }
    if (!move) return;
    event.preventDefault();
    // The buttons go where the current row goes.
    if (onButton) viewport.current?.focus();
    go(move);
    // Where there is little height the page around the tree scrolls too.
    viewport.current?.scrollIntoView({ block: 'nearest' });
  };
}

/** A click on a row goes there, and opens or closes what it holds; with Alt, all below. `null` for a click on something else. */
export function rowClicked(event: MouseEvent, tree: Tree): TreeMove | null {
  if (!(event.target instanceof Element) || event.target.closest('button')) return null;
  const row = event.target.closest('[data-node]');
  if (!(row instanceof HTMLElement)) return null;
  const node = Number(row.dataset.node);
  const isToOpen = !isOpen(tree, node);
  return { tree: event.altKey ? withAllOpen(tree, node, isToOpen) : withOpen(tree, [node], isToOpen), current: node };
}

function pageRows(viewport: RefObject<HTMLElement | null>, rowHeight: number): number {
  return Math.max(1, Math.floor((viewport.current?.clientHeight ?? 0) / rowHeight) - 1);
}
