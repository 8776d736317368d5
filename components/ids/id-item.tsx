import { useOwnId } from '@/components/own-id.ts';
import type { FoundId } from '@/lib/ids/find-ids.ts';
import { IdContext } from './id-context.tsx';

interface Props {
  found: FoundId;
  ticked: boolean;
  onTick: (ticked: boolean) => void;
}

/** One found id to tick, and where it stands. */
export function IdItem({ found: { id, source, context }, ticked, onTick }: Props) {
  const name = useOwnId();
  return (
    <label class="choice-item">
      <input
        type="checkbox"
        checked={ticked}
        aria-labelledby={name}
        aria-describedby={`${name}-context`}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <span class="choice-lines">
        <span id={name} class="mono">
          {id}
        </span>
        <span id={`${name}-context`} class="choice-context">
          <IdContext id={id} source={source} context={context} />
        </span>
      </span>
    </label>
  );
}
