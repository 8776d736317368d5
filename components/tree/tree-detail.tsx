import { useMemo } from 'preact/hooks';
import { CopyButton } from '@/components/copy-button.tsx';
import { ExactText } from '@/components/exact-text.tsx';
import { RawText } from '@/components/raw/raw-text.tsx';
import { Say } from '@/components/say.tsx';
import { t } from '@/lib/i18n.ts';
import { contentOf, isBranch, type JsonNodes, kindOf, sourceOf } from '@/lib/json/json-nodes.ts';
import { pathOf } from '@/lib/json/json-path.ts';
import { webAddress } from '@/lib/link.ts';

/** Longer texts are shown row by row. */
const longest = 2000;

interface Props {
  nodes: JsonNodes;
  node: number;
  /** Whether what holds other values may be copied whole. */
  mayCopyBranches: boolean;
  onCopy: (text: string) => Promise<void>;
}

/** Where the value that one stands on is, and the whole of it, each to be copied. */
export function TreeDetail({ nodes, node, mayCopyBranches, onCopy }: Props) {
  return (
    <section class="tree-detail" aria-label={t('tree.selected')}>
      <div class="tree-detail-head">
        <p class="tree-path mono">
          {node === 0 ? (
            <span class="soft">{t('answer.whole')}</span>
          ) : (
            <ExactText text={pathOf(nodes, node)} limit={300} />
          )}
        </p>
        <span class="tree-buttons">
          {node > 0 && <CopyButton words={t('copy.path')} text={async () => pathOf(nodes, node)} onCopy={onCopy} />}
          {(mayCopyBranches || !isBranch(nodes, node)) && (
            <CopyButton words={t('copy.value')} text={async () => contentOf(nodes, node)} onCopy={onCopy} />
          )}
        </span>
      </div>
      {!isBranch(nodes, node) && <WholeValue key={node} nodes={nodes} node={node} onCopy={onCopy} />}
    </section>
  );
}

function WholeValue({ nodes, node, onCopy }: Omit<Props, 'mayCopyBranches'>) {
  const source = sourceOf(nodes, node);
  // The same string each time: to find two of many megabytes equal takes a while.
  const content = useMemo(() => contentOf(nodes, node), [nodes, node]);
  if (content.length > longest) return <RawText text={content} label={t('tree.selected_whole')} onCopy={onCopy} />;
  const href = kindOf(nodes, node) === 'string' ? webAddress(content) : null;
  const isEscaped = source.includes('\\');
  return (
    <>
      <p class="tree-whole">
        {content === '' ? (
          <span class="soft">{t('tree.empty_text')}</span>
        ) : href === null ? (
          <ExactText text={content} limit={longest} />
        ) : (
          <a class="link" href={href} target="_blank" rel="noopener noreferrer">
            <ExactText text={content} limit={longest} canGrow={false} />
          </a>
        )}
      </p>
      {isEscaped && (
        <p class="tree-source soft">
          <Say
            text="tree.as_received"
            parts={{
              text: (
                <span class="mono">
                  <ExactText text={source} limit={longest} />
                </span>
              ),
            }}
          />
        </p>
      )}
    </>
  );
}
