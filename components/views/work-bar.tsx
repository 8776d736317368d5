import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/lib/i18n.ts';
import { formatPercent } from '@/lib/locale.ts';
import { goesByItself, type Work } from './long-work.ts';

interface Props extends Work {
  /** What began the work: it gets the focus before a button here goes that has it. */
  button: RefObject<HTMLElement | null>;
}

/**
 * How far a long work is, with a way to cancel it; then how it went: until the person does something else, or dismisses a failure. It stands at the end, so that
 * nothing above it moves when it comes or goes.
 */
export function WorkBar({ state, cancel, dismiss, button }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!goesByItself(state)) return;
    const ended = new AbortController();
    const { signal } = ended;
    const isHere = (target: EventTarget | null) => target instanceof Node && bar.current?.contains(target);
    // From there a key leads here.
    const from = document.activeElement;
    const press = ({ key, target }: KeyboardEvent) => {
      if (key !== 'Escape' && (target === from || isHere(target))) return;
      // Only Escape comes so far from here: it takes away what has the focus.
      if (isHere(target)) button.current?.focus();
      dismiss();
    };
    const click = ({ target }: MouseEvent) => {
      if (!isHere(target)) dismiss();
    };
    document.addEventListener('keydown', press, { signal });
    // Not at the press of a button, which would be elsewhere at its release.
    document.addEventListener('click', click, { signal });
    return () => ended.abort();
  }, [state]);
  const left = (act: () => void) => () => {
    button.current?.focus();
    act();
  };
  const percent = state.is === 'running' ? Math.round(state.done * 100) : 0;
  return (
    <div ref={bar} class={state.is === 'idle' ? 'unseen-words' : 'work-bar'}>
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
