import { t } from '../i18n.ts';

/** How many rows are shown of how many: "312 rows of 80,000". */
export function rowCountWords(shown: number, all: number): string {
  return shown === all ? t('count.rows', all) : t('table.of', { rows: t('count.rows', shown), total: all });
}
