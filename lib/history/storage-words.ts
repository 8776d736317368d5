import type { keepChoices } from '../settings.ts';

type KeepDays = (typeof keepChoices)[number];

/** How long results may be kept, as a person chooses it. */
export function keepWords(days: KeepDays): string {
  if (days === null) return 'For ever';
  return days === 365 ? '1 year' : `${days} days`;
}

/** What becomes of results in time, in a sentence. */
export function keepSentence(days: KeepDays): string {
  return days === null
    ? 'They stay until you erase them or remove the extension.'
    : `They are erased ${keepWords(days)} after they were last looked up or received; what is still watched, or not yet seen, stays. It is done once a day.`;
}

/** A size in bytes as people read it: "3.2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${Math.round(bytes)} bytes`;
  const [unit, size] =
    bytes < 1_000_000 ? ['kB', 1000] : bytes < 1_000_000_000 ? ['MB', 1_000_000] : ['GB', 1_000_000_000];
  const value = bytes / Number(size);
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}

/** What is stored, in a sentence. `bytes` is `null` where the browser does not say. */
export function storageWords(bytes: number | null, tasks: number): string {
  const stored = `${tasks.toLocaleString('en-GB')} ${tasks === 1 ? 'task' : 'tasks'}`;
  return bytes === null ? `Stored: ${stored}.` : `Storage used: ${sizeWords(bytes)} for ${stored}.`;
}
