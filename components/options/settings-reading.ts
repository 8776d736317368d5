/** All that is needed once somebody chose a file of settings. */
export { readSettingsFile } from '@/lib/settings-from-file.ts';
export { changeLines, leftOutWords, refusalWords } from '@/lib/settings-words.ts';
