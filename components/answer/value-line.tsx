import type { ComponentChildren } from 'preact';
import { CopyButton } from '@/components/copy-button.tsx';
import { ExactText } from '@/components/exact-text.tsx';
import { Icon, type IconName } from '@/components/icon.tsx';
import { withoutScheme } from '@/lib/link.ts';

interface Props {
  icon: IconName;
  /** What its button does: "Copy email". */
  copyWords: string;
  value: string;
  /** Makes the value a link that opens a tab. */
  href?: string | null;
  onCopy: (text: string) => Promise<void>;
  /** Short notes that stand beside the value. */
  children?: ComponentChildren;
}

/** One value of a person, with a button that copies it. */
export function ValueLine({ icon, copyWords, value, href = null, onCopy, children }: Props) {
  return (
    <div class="value">
      <Icon name={icon} />
      <span class="value-text">
        {href === null ? (
          <ExactText text={value} limit={300} />
        ) : (
          <a class="link" href={href} target="_blank" rel="noopener noreferrer">
            <ExactText text={withoutScheme(value)} limit={300} canGrow={false} />
          </a>
        )}{' '}
        {children}
      </span>
      <CopyButton words={copyWords} isSmall text={value} onCopy={onCopy} />
    </div>
  );
}
