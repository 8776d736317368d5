import { MarkedText } from '@/components/exact-text.tsx';
import type { Context } from '@/lib/ids/id-context.ts';
import { sourceWords } from '@/lib/ids/source-words.ts';

interface Props {
  id: string;
  /** What the id is called there; empty where it has no name. */
  source: string;
  context: Context;
}

/** The line that an id stands on, the id in it marked. Draws nothing where nothing stands beside it. */
export function IdContext({ id, source, context: { before, after } }: Props) {
  const isNamed = source !== '' && !before.includes(source);
  const hasLine = /[\p{L}\p{N}]/v.test(before + after);
  if (!isNamed && !hasLine) return null;
  return (
    <>
      {isNamed && <span class="choice-source">{sourceWords(source)}</span>}
      {hasLine && (
        <bdi>
          <MarkedText text={before} />
          <mark>{id.length > 8 ? `${id.slice(0, 8)}…` : id}</mark>
          <MarkedText text={after} />
        </bdi>
      )}
    </>
  );
}
