import './tree.css';
import { t } from '@/lib/i18n.ts';
import { scanJson } from '@/lib/json/json-scan.ts';
import { TreeView } from './tree-view.tsx';
import { usePacedWork } from './tree-work.ts';

interface Props {
  /** The JSON text, exactly as received. */
  text: string;
  /** What the tree is called for assistive technology. */
  label?: string;
  /** Whether what holds other values may be copied whole. */
  mayCopyBranches: boolean;
  onCopy: (text: string) => Promise<void>;
}

/** Any JSON as an outline to open and close, to search and to copy from, however long or deep. */
export function JsonTree({ text, label = t('tree.label'), mayCopyBranches, onCopy }: Props) {
  const nodes = usePacedWork((pace) => scanJson(text, pace), [text]);
  if (nodes === undefined) return <p class="sentence">{t('tree.reading')}</p>;
  if (nodes === null) return <p class="sentence">{t('tree.no_json')}</p>;
  return <TreeView key={text} nodes={nodes} label={label} mayCopyBranches={mayCopyBranches} onCopy={onCopy} />;
}
