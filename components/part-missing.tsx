import { t } from '@/lib/i18n.ts';
import { TroubleLine } from './panel/trouble-line.tsx';

/** Stands where a part of the page should, and could not be fetched. */
export function PartMissing() {
  return <TroubleLine words={t('trouble.part_missing')} />;
}
