import { MarkedText } from '@/components/exact-text.tsx';
import { Icon } from '@/components/icon.tsx';
import { t } from '@/lib/i18n.ts';
import { isBranch, type JsonNodes, keySourceOf, kindOf, sourceOf } from '@/lib/json/json-nodes.ts';
import { beginningOf } from '@/lib/text/beginning.ts';

/** Beyond so many levels rows are no longer moved to the right, but tell their level. */
const deepestIndent = 16;
const longestKey = 100;
const longestValue = 300;

interface Props {
  id: string;
  nodes: JsonNodes;
  node: number;
  isOpen: boolean;
  isCurrent: boolean;
  isFound: boolean;
}

/** One value of the tree, in one line. */
export function TreeRow({ id, nodes, node, isOpen, isCurrent, isFound }: Props) {
  const branch = isBranch(nodes, node);
  const depth = nodes.depth[node] ?? 0;
  const parent = nodes.parent[node] ?? -1;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and tells of this row as its active one
    <div
      id={id}
      class={`tree-row${isCurrent ? ' current' : ''}${isFound ? ' found' : ''}`}
      role="treeitem"
      aria-level={depth + 1}
      aria-posinset={(nodes.position[node] ?? 0) + 1}
      aria-setsize={parent === -1 ? 1 : nodes.size[parent]}
      aria-expanded={branch ? isOpen : undefined}
      aria-selected={isCurrent}
      data-node={node}
      style={{ '--level': String(Math.min(depth, deepestIndent)) }}
    >
      <span class={`tree-twist${isOpen ? ' open' : ''}`}>{branch && <Icon name="chevron" />}</span>
      {depth > deepestIndent && (
        <span class="tree-depth" title={t('tree.level', { level: depth + 1 })}>
          {depth + 1}
        </span>
      )}
      <RowKey nodes={nodes} node={node} />
      <RowValue nodes={nodes} node={node} isOpen={isOpen} />
    </div>
  );
}

function RowKey({ nodes, node }: Pick<Props, 'nodes' | 'node'>) {
  const key = keySourceOf(nodes, node);
  if (node === 0) return null;
  return (
    <bdi class={`tree-key${key === null ? ' place' : ''}`}>
      {key === null ? nodes.position[node] : key === '' ? '""' : <Cut text={key} limit={longestKey} />}
    </bdi>
  );
}

function RowValue({ nodes, node, isOpen }: Pick<Props, 'nodes' | 'node' | 'isOpen'>) {
  const kind = kindOf(nodes, node);
  const source = sourceOf(nodes, node, longestValue + 1);
  if (!isBranch(nodes, node))
    return (
      <bdi class={`tree-value ${kind}`}>
        <Cut text={source} limit={longestValue} />
      </bdi>
    );
  const size = nodes.size[node] ?? 0;
  return (
    <>
      <span class="tree-count">{kind === 'array' ? t('tree.items', size) : t('tree.fields', size)}</span>
      {!isOpen && (
        <bdi class="tree-preview">
          <Cut text={source.replace(/\s+/g, ' ')} limit={longestValue} />
        </bdi>
      )}
    </>
  );
}

function Cut({ text, limit }: { text: string; limit: number }) {
  return (
    <>
      <MarkedText text={beginningOf(text, limit)} />
      {text.length > limit && '…'}
    </>
  );
}
