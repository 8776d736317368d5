import { hintFor, suggestedBy, suggestionFor } from '@/lib/address-bar.ts';
import { serveAddressBar } from '@/lib/browser/address-bar.ts';
import { readAllTasks, readTexts } from '@/lib/browser/task-reader.ts';
import { newestHits } from '@/lib/history/newest-hits.ts';
import type { TaskRequests } from '@/lib/watcher/requests.ts';
import { lookUpTyped } from './pick.ts';

/** Browsers show no more: Chromium six, Firefox fewer. */
const most = 6;

/** Looks up what is typed after the keyword, and suggests what was looked up before. */
export function serveTyped(tasks: TaskRequests): void {
  let turn = 0;
  const find = (words: string, isWanted = () => true) =>
    newestHits(words, most, { readAllTasks, readTexts }, suggestedBy, isWanted);
  const hasAny = async () => (await readAllTasks(null, 1)).records.length > 0;
  serveAddressBar({
    hint: hintFor,
    async suggest(text) {
      turn += 1;
      const mine = turn;
      return (await find(text, () => mine === turn)).map(suggestionFor);
    },
    enter: (text, place) => void lookUpTyped(tasks, text, place, { find, hasAny }).catch(console.error),
  });
}
