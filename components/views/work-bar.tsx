import { t } from '@/lib/i18n.ts';
import { formatPercent } from '@/lib/locale.ts';
import type { Work } from './long-work.ts';

interface Props extends Work {
  /** Takes the focus elsewhere: the button that has it is about to go. */
  onLeave: () => void;
}

/** How far a long work is, with a way to cancel it; then how it went. Nothing while there is nothing to say. */
export function WorkBar({ state, cancel, dismiss, onLeave }: Props) {
  const left = (act: () => void) => () => {
    onLeave();
    act();
  };
  const percent = state.is === 'running' ? Math.round(state.done * 100) : 0;
  return (
    <div class={state.is === 'idle' ? 'work-bar unseen-words' : 'work-bar'}>
      {state.is === 'running' && (
        <>
          <span>{state.doing}</span>
          <div
            class="work-track"
            role="progressbar"
            aria-label={state.doing}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={percent}
          >
            <div class="work-done" style={{ width: `${percent}%` }} />
          </div>
          <span class="soft work-percent">{formatPercent(state.is === 'running' ? state.done : 0)}</span>
          <button type="button" class="button quiet" onClick={left(cancel)}>
            {t('action.cancel')}
          </button>
        </>
      )}
      {/* There before it speaks, so that it is heard. */}
      <p role="status" class={state.is === 'said' && state.failed ? 'work-said bad' : 'work-said'}>
        {state.is === 'said' ? <bdi>{state.words}</bdi> : ''}
      </p>
      {state.is === 'said' && (
        <button type="button" class="button quiet" onClick={left(dismiss)}>
          {t('action.dismiss')}
        </button>
      )}
    </div>
  );
}
