import { useState } from 'preact/hooks';
import { t } from '@/lib/i18n.ts';
import type { Person } from '@/lib/people.ts';
import { PersonCard } from './person-card.tsx';

interface Props {
  people: readonly Person[];
  onCopy: (text: string) => Promise<void>;
}

const shownAtFirst = 30;

/** The people a task found, a card each. */
export function PeopleList({ people, onCopy }: Props) {
  const [shown, setShown] = useState(shownAtFirst);
  return (
    <>
      <ul class="people">
        {people.slice(0, shown).map((person, index) => (
          <PersonCard key={index} person={person} onCopy={onCopy} />
        ))}
      </ul>
      {people.length > shown && (
        <button type="button" class="text-button more" onClick={() => setShown(shown + 200)}>
          {t('answer.show_more', { count: Math.min(200, people.length - shown), left: people.length - shown })}
        </button>
      )}
    </>
  );
}
