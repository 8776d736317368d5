import { useRef } from 'preact/hooks';
import { t } from '@/lib/i18n.ts';
import type { FieldText } from './field-text.ts';
import type { FormFound } from './form-found.ts';
import type { FormFiles } from './id-files.ts';
import { idFinder } from './id-finder.ts';
import type { Said } from './said.ts';

interface Options extends FieldText, FormFiles, FormFound {
  say: (said: Said) => void;
  /** Resolves to whether the ids now stand in the list. */
  onLookUp: (ids: string[]) => Promise<boolean>;
}

/** What looks up what is meant of a form, and what looks up these ids alone. */
export interface LookUps {
  submit: () => Promise<void>;
  lookUp: (ids: string[]) => Promise<void>;
}

/** Looks up what is in a form. Where the ids come to stand in no list, all of it is in the form again, before what came there meanwhile. */
export function useLookUp(form: Options): LookUps {
  const { text, change, putBefore, files, takeOut, putBack, ids, ticked, setTicked, find, say, onLookUp } = form;
  const busy = useRef(false);

  const lookUp = async (meant: string[], note = '') => {
    busy.current = true;
    // At once, so that what is typed while the ids are being stored stays, and no draft of them comes back.
    change('');
    setTicked(new Map());
    takeOut();
    say({ note });
    const stored = await onLookUp(meant);
    busy.current = false;
    if (stored) return;
    putBefore(text);
    setTicked(ticked);
    putBack(files);
  };
  const submit = async () => {
    if (busy.current) return;
    const awaited = files.filter((file) => file.ids === null);
    if (awaited.length > 0) return say({ note: t('form.reading'), awaited });
    busy.current = true;
    const finder = await idFinder.load().catch(console.error);
    busy.current = false;
    if (!finder) return say({ refused: t('trouble.part_missing') });
    const { meant, amiss, refusal } = ids ?? find(finder);
    if (meant.length > 0) await lookUp(meant, amiss);
    else say({ refused: refusal });
  };
  return { submit, lookUp };
}
