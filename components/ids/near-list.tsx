import type { NearId } from '@/lib/ids/find-ids.ts';
import { IdContext } from './id-context.tsx';

interface Props {
  near: readonly NearId[];
  count: number;
}

/** The ids that were left out since they are not whole. Draws nothing where there are none. */
export function NearList({ near, count }: Props) {
  if (count === 0) return null;
  return (
    <section class="choice-near" aria-label="Incomplete ids">
      <p>Left out: characters are missing, too many or wrong. Paste these again to look them up.</p>
      <ul>
        {near.map(({ text, context }) => (
          <li key={text} class="choice-lines">
            <span class="mono">{text}</span>
            <span class="choice-context">
              <IdContext id={text} source="" context={context} />
            </span>
          </li>
        ))}
      </ul>
      {count > near.length && <p>And {(count - near.length).toLocaleString('en-GB')} more.</p>}
    </section>
  );
}
