import { t } from '@/lib/i18n.ts';
import type { Managed } from '@/lib/managed.ts';
import { ignoredWords, managedLines } from '@/lib/managed-words.ts';

/** All that the organisation set, and what of it makes no sense; nothing where it set nothing. */
export function ManagedSection({ managed }: { managed: Managed }) {
  const lines = managedLines(managed);
  const ignored = ignoredWords(managed);
  if (lines.length === 0 && ignored === '') return null;
  return (
    <section class="section">
      <h2>{t('managed.title')}</h2>
      <ul class="plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="bad">{ignored}</p>
    </section>
  );
}
