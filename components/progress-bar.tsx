import { type Progress, progressWords } from '@/lib/batch-progress.ts';

interface Props {
  /** Whose progress it is. */
  label: string;
  progress: Progress;
}

/** How far the work of many tasks is, those with an error apart. */
export function ProgressBar({ label, progress }: Props) {
  const { settled, errored, total } = progress;
  const share = (count: number) => ({ width: `${(100 * count) / Math.max(1, total)}%` });
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuenow={settled}
      aria-valuemax={total}
      aria-valuetext={progressWords(progress)}
    >
      <span class="progress-done" style={share(settled - errored)} />
      <span class="progress-errored" style={share(errored)} />
    </div>
  );
}
