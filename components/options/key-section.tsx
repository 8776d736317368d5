import { useState } from 'preact/hooks';
import { KeyForm } from '@/components/key-form.tsx';
import { OutcomeLine } from '@/components/panel/outcome-line.tsx';
import type { Account } from '@/lib/account.ts';
import { failureWords } from '@/lib/failure.ts';
import type { KeyOutcome } from '@/lib/key-words.ts';
import { onDay } from '@/lib/task-times.ts';

interface Props {
  account: Account | null;
  onSave: (key: string) => Promise<KeyOutcome>;
  onTest: () => Promise<KeyOutcome>;
  onRemove: () => Promise<void>;
}

/** The API key: which one is saved, and replacing, testing and removing it. */
export function KeySection({ account, onSave, onTest, onRemove }: Props) {
  const [outcome, setOutcome] = useState<KeyOutcome | null>(null);
  const [justSaved, setJustSaved] = useState(false);
  const [removing, setRemoving] = useState(false);

  const told = (next: KeyOutcome | null) => {
    setRemoving(false);
    setOutcome(next);
  };
  const save = async (key: string) => {
    const hadKey = account !== null;
    const saved = await onSave(key);
    setJustSaved(saved.good && !hadKey);
    return saved;
  };
  const test = async () => {
    told({ good: true, words: 'Testing the key…' });
    told(await onTest().catch(() => ({ good: false, words: 'The key could not be tested. Try again.' })));
  };
  const remove = async () => {
    try {
      await onRemove();
      told({ good: true, words: 'Key removed. To make it useless everywhere, revoke it at Openmart.' });
    } catch {
      told({ good: false, words: 'The key could not be removed. Try again.' });
    }
    setJustSaved(false);
  };

  return (
    <section class="section">
      <h2>API key</h2>
      {!account && !outcome && <p>Welcome. Paste your Openmart API key here; that is all there is to set up.</p>}
      {account && <KeyStanding account={account} />}
      <KeyForm
        autoFocus={!account}
        placeholder={account ? 'Paste another key to replace it' : undefined}
        onSave={save}
        onOutcome={told}
      >
        {account && !removing && (
          <>
            <button type="button" class="button quiet" onClick={() => setRemoving(true)}>
              Remove key
            </button>
            <button type="button" class="button" onClick={test}>
              Test key
            </button>
          </>
        )}
      </KeyForm>
      {account && removing && (
        <div class="confirm">
          <p>Remove the key from this browser? What is watched waits until there is a key again.</p>
          <button type="button" class="button" onClick={() => setRemoving(false)}>
            Keep it
          </button>
          <button type="button" class="button danger" onClick={remove}>
            Remove
          </button>
        </div>
      )}
      <OutcomeLine outcome={outcome} />
      {justSaved && account && <p class="next-step">Now paste an id in the popup, or right-click one on any page.</p>}
    </section>
  );
}

function KeyStanding({ account: { lastFour, savedAt, refusedAt } }: { account: Account }) {
  const now = Date.now();
  const ending = lastFour === '' ? 'A key' : 'Key ending in ';
  return (
    <p>
      {ending}
      {lastFour !== '' && <span class="mono">••••{lastFour}</span>}, saved {onDay(savedAt, now)}.
      {refusedAt !== null && <strong class="bad"> {failureWords['bad-key'].sentence} Paste another one.</strong>}
    </p>
  );
}
