import type { TaskActions } from '@/lib/panel.ts';
import { copyText } from './clipboard.ts';
import { send } from './messages.ts';
import { openResults } from './pages.ts';
import { saveFile } from './save-file.ts';
import { readBody, readRejected } from './task-reader.ts';

/** What every page can do about tasks. `onTrouble` is told when the worker could not do its part. */
export function taskActions(onTrouble: (error: unknown) => void): TaskActions {
  const tell = (request: Promise<unknown>) => void request.catch(onTrouble);
  return {
    readBody,
    readRejected,
    copy: copyText,
    save: (name, text) => saveFile(name, text, 'application/json'),
    openTask: (key) => tell(openResults({ show: 'task', key })),
    checkAgain: (key) => tell(send('checkAgain', { keys: [key] })),
    stopWatching: (key) => tell(send('stopWatching', { keys: [key] })),
  };
}
