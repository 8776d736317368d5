import type { Mark } from '@/lib/task-stand.ts';

const disc = 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z';

/** Solid marks are those of an outcome; the others are drawn in outline. */
const marks: Readonly<Record<Mark, { solid?: string; line: string; dashed?: string }>> = {
  working: { dashed: disc, line: 'M8 4.8V8l2.2 1.4' },
  done: { solid: disc, line: 'm5 8.3 2.1 2.1L11 6' },
  errored: { solid: disc, line: 'm5.8 5.8 4.4 4.4m0-4.4-4.4 4.4' },
  cancelled: { line: `${disc}M3.6 12.4l8.8-8.8` },
  unknown: { line: `${disc}M5 8h.1M8 8h.1M11 8h.1` },
  trouble: {
    solid: 'M7.1 2.3a1 1 0 0 1 1.8 0l5.7 10.4a1 1 0 0 1-.9 1.5H2.3a1 1 0 0 1-.9-1.5Z',
    line: 'M8 6.2v3.2M8 11.6v.1',
  },
  waiting: { line: `${disc}M6.4 5.8v4.4M9.6 5.8v4.4` },
  stopped: { line: `${disc}M6.2 6.2h3.6v3.6H6.2z` },
};

/** The mark of a task's status. The word beside it says the same. */
export function StatusMark({ mark }: { mark: Mark }) {
  const { solid, dashed, line } = marks[mark];
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
      {solid && <path class="mark-solid" d={solid} />}
      {dashed && <path class="mark-dashed" d={dashed} />}
      <path class={solid ? 'mark-inside' : 'mark-line'} d={line} />
    </svg>
  );
}
