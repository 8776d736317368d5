import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useOwnId } from '@/components/own-id.ts';
import { useRowWindow } from '@/components/scroll/row-window.ts';
import { useTextScale } from '@/components/scroll/scroll-scale.ts';
import { t } from '@/lib/i18n.ts';
import { contentOf, isBranch, type JsonNodes } from '@/lib/json/json-nodes.ts';
import { pathOf } from '@/lib/json/json-path.ts';
import { rowOf, seenInstead, type Tree, treeOf, withAllOpen, withShown } from '@/lib/tree/tree.ts';
import type { TreeMove } from '@/lib/tree/tree-keys.ts';
import { nextFound } from '@/lib/tree/tree-search.ts';
import { TreeBar } from './tree-bar.tsx';
import { TreeDetail } from './tree-detail.tsx';
import { useTreeFound } from './tree-found.ts';
import { rowClicked, useTreeKeys } from './tree-input.ts';
import { TreeRow } from './tree-row.tsx';

/** At the usual size of text, in CSS pixels. */
const plainRowHeight = 24;

interface Props {
  nodes: JsonNodes;
  label: string;
  /** Whether what holds other values may be copied whole. */
  mayCopyBranches: boolean;
  onCopy: (text: string) => Promise<void>;
}

/** The outline with its search above it and the value one stands on, whole, below it. */
export function TreeView({ nodes, label, mayCopyBranches, onCopy }: Props) {
  const id = useOwnId();
  const viewport = useRef<HTMLDivElement>(null);
  const [{ tree, current }, setState] = useState<TreeMove>(() => ({ tree: treeOf(nodes), current: 0 }));
  const [said, setSaid] = useState('');
  const { probe, scale } = useTextScale();
  const rowHeight = Math.round(plainRowHeight * Math.max(1, scale));
  const rows = useRowWindow(viewport, tree.rows.length, rowHeight);
  const toReveal = useRef(false);

  const go = (move: TreeMove) => {
    toReveal.current = true;
    setSaid('');
    setState(move);
  };
  useLayoutEffect(() => {
    if (toReveal.current) rows.reveal(rowOf(tree, current));
    toReveal.current = false;
  });

  const search = useTreeFound(nodes);
  const show = (node: number | undefined) => {
    if (node !== undefined) go({ tree: withShown(tree, node), current: node });
  };
  const step = (direction: 1 | -1) => show(search.found?.[nextFound(search.found, current, direction)]);
  const openAll = (isToOpen: boolean) => {
    const changed: Tree = withAllOpen(tree, 0, isToOpen);
    go({ tree: changed, current: seenInstead(changed, current) });
  };
  const copy = async (what: 'value' | 'path') => {
    if (what === 'value' && !mayCopyBranches && isBranch(nodes, current)) return setSaid(t('managed.exports_off'));
    try {
      await onCopy(what === 'value' ? contentOf(nodes, current) : pathOf(nodes, current));
      setSaid(t(what === 'value' ? 'tree.copied_value' : 'tree.copied_path'));
    } catch (error) {
      console.error(error);
      setSaid(t('copy.failed'));
    }
  };
  const onKeyDown = useTreeKeys({ tree, current, viewport, rowHeight, go, copy });
  const currentRow = rowOf(tree, current);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: F3 serves the search from wherever one is inside
    <div
      class="tree-view"
      onKeyDown={(event) => {
        if (event.key !== 'F3' || search.query === '') return;
        event.preventDefault();
        step(event.shiftKey ? -1 : 1);
      }}
    >
      <TreeBar
        search={search}
        current={current}
        said={said}
        onFirst={(found) => show(found[nextFound(found, current - 1, 1)])}
        onStep={step}
        onOpenAll={openAll}
      />
      <div
        ref={viewport}
        class="tree"
        role="tree"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={currentRow >= rows.first && currentRow < rows.end ? `${id}-${current}` : undefined}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const move = rowClicked(event, tree);
          if (move) setState(move);
        }}
      >
        <span ref={probe} class="tree-probe" aria-hidden="true" />
        <div
          role="presentation"
          class="tree-rows"
          style={{ height: `${rows.height}px`, paddingTop: `${rows.top}px`, '--row': `${rowHeight}px` }}
        >
          {[...tree.rows.subarray(rows.first, rows.end)].map((node) => (
            <TreeRow
              key={node}
              id={`${id}-${node}`}
              nodes={nodes}
              node={node}
              isOpen={tree.open[node] === 1}
              isCurrent={node === current}
              isFound={search.has(node)}
            />
          ))}
        </div>
      </div>
      <TreeDetail nodes={nodes} node={current} mayCopyBranches={mayCopyBranches} onCopy={onCopy} />
    </div>
  );
}
