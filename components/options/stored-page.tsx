import { useEffect, useRef } from 'preact/hooks';
import { keepSentence, storageWords } from '@/lib/history/storage-words.ts';
import { t } from '@/lib/i18n.ts';
import { formatNumber } from '@/lib/locale.ts';
import type { SettingsInForce } from '@/lib/managed.ts';
import { storedKinds } from '@/lib/stored-kinds.ts';
import type { StorageUsed } from './results-section.tsx';

export interface StoredProps {
  keepDays: SettingsInForce['keepDays'];
  /** `null` while it is being counted. */
  used: StorageUsed | null;
  /** How many entries each store of the database has; `null` while they are being counted. */
  counts: ReadonlyMap<string, number> | null;
}

/** Everything that the extension keeps: what, where, for how long, and how it is erased. */
export function StoredPage({ keepDays, used, counts }: StoredProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="page narrow">
      <a class="home-link" href="#options">
        {t('action.options')}
      </a>
      <header class="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('options.stored')}
        </h1>
      </header>
      <p>{t('stored.all')}</p>
      <p>{used ? storageWords(used.bytes, used.tasks) : t('options.counting')}</p>
      {storedKinds.map(({ kind, area, names }) => (
        <section key={kind} class="section">
          <h2>{t(`stored.${kind}`)}</h2>
          <p>{t(`stored.${kind}_what`)}</p>
          <dl class="stored-facts">
            <dt>{t('stored.where')}</dt>
            <dd>
              {t(`stored.${area}`)}
              <ul class="stored-names">
                {names.map((name) => (
                  <li key={name}>
                    <span class="mono">{name}</span>
                    {area === 'database' && counts && ` ${formatNumber(counts.get(name) ?? 0)}`}
                  </li>
                ))}
              </ul>
            </dd>
            <dt>{t('stored.how_long')}</dt>
            <dd>{kind === 'tasks' ? keepSentence(keepDays) : t(`stored.${kind}_long`)}</dd>
            <dt>{t('stored.how_erased')}</dt>
            <dd>{t(`stored.${kind}_erase`)}</dd>
          </dl>
        </section>
      ))}
      <section class="section">
        <h2>{t('stored.sent')}</h2>
        <p>{t('stored.sent_what')}</p>
      </section>
      <section class="section">
        <h2>{t('stored.outside')}</h2>
        <p>{t('stored.outside_what')}</p>
      </section>
    </div>
  );
}
