import { useEffect, useState } from 'preact/hooks';
import { createBreather } from '@/lib/breather.ts';
import { type ResultText, readResultText } from '@/lib/results/read-results.ts';
import { isSameTask, type ResultTask } from '@/lib/results/result-task.ts';
import type { ResultTexts } from '@/lib/results/result-texts.ts';
import type { ResultActions } from './result-actions.ts';

export interface LoadedText {
  loaded: ResultText | { is: 'loading' } | { is: 'failed' };
  /** Answers have come since, which `showNewer` brings in. */
  isOlder: boolean;
  showNewer: () => void;
}

/**
 * The text of these tasks, read in the background. That of one task follows it; that of several stays until newer answers are asked for,
 * since every one of them would change it under the person's eyes.
 */
export function useResultText(
  tasks: readonly ResultTask[],
  texts: ResultTexts,
  { pause, shown }: Pick<ResultActions, 'pause' | 'shown'>,
): LoadedText {
  const [wanted, setWanted] = useState(tasks);
  const [loaded, setLoaded] = useState<LoadedText['loaded']>({ is: 'loading' });
  const isOlder = tasks !== wanted && !isSameList(tasks, wanted);
  if (isOlder && (tasks.length === 1 || wanted.length <= 1)) setWanted(tasks);

  useEffect(() => {
    const stop = new AbortController();
    readResultText(
      wanted,
      texts,
      createBreather(pause, () => performance.now(), stop.signal),
    ).then(
      (next) => !stop.signal.aborted && setLoaded((before) => (isSameText(before, next) ? before : next)),
      (error: unknown) => {
        if (stop.signal.aborted) return;
        console.error(error);
        setLoaded({ is: 'failed' });
      },
    );
    return () => stop.abort();
  }, [wanted, texts, pause]);

  const isLoaded = loaded.is !== 'loading';
  useEffect(() => {
    if (isLoaded) shown();
  }, [isLoaded, shown]);

  return { loaded, isOlder, showNewer: () => setWanted(tasks) };
}

function isSameList(one: readonly ResultTask[], other: readonly ResultTask[]): boolean {
  return one.length === other.length && one.every((task, place) => isSameTask(task, other[place]));
}

function isSameText(one: LoadedText['loaded'], other: LoadedText['loaded']): boolean {
  return one.is === other.is && (one.is !== 'text' || other.is !== 'text' || one.text === other.text);
}
