import type { EntryActions } from '@/lib/panel/panel.ts';
import { copyText } from './clipboard.ts';
import { openResults } from './pages.ts';
import { saveFile } from './save-file.ts';
import { countLookup, readLookup, readRejected } from './task-reader.ts';

/** What of tasks is read, copied, saved and opened on a page itself. */
type TaskReading = Pick<EntryActions, 'readRejected' | 'readTogether' | 'countTogether' | 'copy' | 'save' | 'open'>;

/** What every page can do about tasks without the worker. `tell` is handed what may fail while nobody waits for it. */
export function taskActions(tell: (request: Promise<unknown>) => void): TaskReading {
  return {
    readRejected,
    readTogether: readLookup,
    countTogether: async (lookupId) => (await countLookup(lookupId))?.size ?? 0,
    copy: copyText,
    save: (name, text) => saveFile(name, text, 'application/json'),
    open: (route) => tell(openResults(route)),
  };
}
