import { t } from '@/lib/i18n.ts';

/** Stands where results could be taken along, had the organisation not switched that off. */
export function ExportsOff() {
  return <p class="exports-off soft">{t('managed.exports_off')}</p>;
}
