import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/lib/i18n.ts';
import type { FieldText } from './field-text.ts';
import type { FormFound } from './form-found.ts';
import type { FormFiles } from './id-files.ts';
import { idFinder } from './id-finder.ts';

/**
 * Looking up what is in a form: what is meant of it, and these ids alone. `say` is told why it can't be done, or what was left out or is waited for; `onLookUp`
 * resolves to whether the ids now stand in the list. Where they don't, all is in the form again as it was.
 */
export function useLookUp(
  area: RefObject<HTMLTextAreaElement | null>,
  { text, change }: FieldText,
  { files, clear, putBack }: FormFiles,
  { ids, ticked, setTicked, find }: FormFound,
  say: (refused: string, leftOut?: string) => void,
  onLookUp: (ids: string[]) => Promise<boolean>,
): readonly [submit: () => Promise<void>, lookUp: (ids: string[]) => Promise<void>] {
  const busy = useRef(false);
  // The text of the field when it was asked for while something was being read: it follows by itself, unless somebody goes on typing.
  const waiting = useRef<string | null>(null);
  const isReading = files.some((file) => file.ids === null);

  const lookUp = async (meant: string[], leftOut = '') => {
    busy.current = true;
    // At once, so that what is typed while the ids are being stored stays, and no draft of them comes back.
    change('');
    setTicked(new Map());
    clear();
    say('', leftOut);
    const stored = await onLookUp(meant);
    busy.current = false;
    if (stored || area.current?.value !== '') return;
    change(text);
    setTicked(ticked);
    putBack(files);
  };
  const submit = async () => {
    if (busy.current) return;
    area.current?.focus();
    waiting.current = isReading ? text : null;
    if (isReading) return say('', t('form.reading'));
    busy.current = true;
    const finder = await idFinder.load().catch(console.error);
    busy.current = false;
    if (!finder) return say(t('trouble.part_missing'));
    const { meant, amiss, refusal } = ids ?? find(finder);
    if (meant.length > 0) await lookUp(meant, amiss);
    else say(refusal);
  };
  useEffect(() => {
    if (!isReading && waiting.current === text) void submit();
  }, [isReading]);
  return [submit, lookUp];
}
