import { useEffect, useRef, useState } from 'preact/hooks';
import { createBreather } from '@/lib/breather.ts';
import { t } from '@/lib/i18n.ts';
import type { ResultActions } from './result-actions.ts';

/** What a long work was or is at. `done` is a share from 0 to 1. */
export type WorkState =
  | { is: 'idle' }
  | { is: 'running'; doing: string; done: number }
  | { is: 'said'; words: string; failed: boolean };

/** Whether the word about a work goes once the person does something else; that of a failure stays until it is dismissed. */
export function goesByItself(state: WorkState): boolean {
  return state.is === 'said' && !state.failed;
}

/** What long work is given: it waits for `pace` after each portion, which rejects when the person cancelled. */
export interface WorkTools {
  pace(done: number): Promise<void>;
}

export interface Work {
  state: WorkState;
  /** Does `work` in place of any other that runs, and says what it resolves with; `doing` is what is said meanwhile. */
  run(doing: string, work: (tools: WorkTools) => Promise<string>): void;
  cancel(): void;
  dismiss(): void;
}

/**
 * Runs one long work at a time: with its progress, a way to cancel it, and a word about how it went. That goes when `about` is another value,
 * since what it speaks of is no longer what is shown; but for a failure, which the person has to see.
 */
export function useWork(pause: ResultActions['pause'], about: unknown): Work {
  const [state, setState] = useState<WorkState>({ is: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => setState((before) => (goesByItself(before) ? { is: 'idle' } : before)), [about]);

  const run: Work['run'] = (doing, work) => {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    const say = (next: WorkState) => running.current === stop && setState(next);
    const breathe = createBreather(pause, () => performance.now(), stop.signal);
    let shown = 0;
    const pace = async (done: number) => {
      if (done - shown >= 0.01) {
        shown = done;
        say({ is: 'running', doing, done });
      }
      await breathe();
    };
    say({ is: 'running', doing, done: 0 });
    const begin = async () => {
      // What was clicked is answered first: the work's first portion would double the time until then.
      await pause();
      stop.signal.throwIfAborted();
      return work({ pace });
    };
    begin().then(
      (words) => !stop.signal.aborted && say({ is: 'said', words, failed: false }),
      (error: unknown) => {
        if (stop.signal.aborted) return;
        console.error(error);
        say({ is: 'said', words: t('views.failed', { doing }), failed: true });
      },
    );
  };
  return {
    state,
    run,
    cancel() {
      running.current?.abort();
      setState({ is: 'said', words: t('views.cancelled'), failed: false });
    },
    dismiss: () => setState({ is: 'idle' }),
  };
}
