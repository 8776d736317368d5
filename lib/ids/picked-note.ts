import { t } from '../i18n.ts';
import { findIds } from './find-ids.ts';
import { formIds } from './form-ids.ts';
import type { Picked } from './picked.ts';

/** Text picked from a page that needs the person's eyes. */
export type PickedText = Extract<Picked, { text: string }>;

/** Why picked text stands in the form, and what to do about it. */
export function pickedNote({ want, text }: PickedText): string {
  if (want === 'own-key') return t('form.own_key_picked');
  if (want === 'correct' || want === 'search') return t('form.picked');
  const ids = t('count.ids', formIds(findIds(text), [], new Map()).chosen.length);
  return t(want === 'cut' ? 'form.selection_cut' : 'form.confirm', { ids });
}
