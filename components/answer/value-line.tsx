import type { ComponentChildren } from 'preact';
import { CopyButton } from '@/components/copy-button.tsx';
import { ExactText } from '@/components/exact-text.tsx';
import { Picture } from '@/components/icon.tsx';
import { withoutScheme } from '@/lib/link.ts';

const pictures = {
  mail: 'M2.5 4h11v8.5h-11zM2.5 4.5l5.5 4 5.5-4',
  phone:
    'M5.8 2.5 4 2.8c-.9.2-1.5 1-1.4 1.9.5 4.6 4.1 8.2 8.7 8.7.9.1 1.7-.5 1.9-1.4l.3-1.8-2.9-1.3-1.4 1.4a8 8 0 0 1-3.5-3.5l1.4-1.4z',
  link: 'M6.8 9.2a2.4 2.4 0 0 0 3.4 0l2.1-2.1a2.4 2.4 0 0 0-3.4-3.4l-.8.8M9.2 6.8a2.4 2.4 0 0 0-3.4 0L3.7 8.9a2.4 2.4 0 0 0 3.4 3.4l.8-.8',
} as const;

interface Props {
  icon: keyof typeof pictures;
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
      <Picture path={pictures[icon]} />
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
