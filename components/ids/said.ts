import type { IdFile } from '@/lib/ids/id-files.ts';

/** What a form says of what was last asked of it, besides what it found. */
export interface Said {
  /** Why it could not be done. */
  refused?: string;
  /** What was left out of what was looked up, is listed already, or is waited for; empty for nothing. */
  note?: string;
  /** The files that were being read when a look-up was asked for: it follows by itself, unless anything else is changed. */
  awaited?: readonly IdFile[];
}
