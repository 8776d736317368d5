import { type Following, follow, type Reading } from '@/lib/panel/follow.ts';
import { followChanges } from './changes.ts';
import { after } from './timer.ts';
import { isVisible, onVisible } from './visibility.ts';

/** Follows what is stored of tasks with one kind of reading, on this page: see `follow`. */
export function followRecords<T>(read: () => Promise<T>, onReading: (reading: Reading<T>) => void): Following {
  return follow(
    { onChange: followChanges, onVisible, isVisible, after, now: () => performance.now(), report: console.error },
    read,
    onReading,
  );
}
