import { useEffect, useRef, useState } from 'preact/hooks';
import { KeyForm } from '@/components/key-form.tsx';
import { OutcomeLine } from '@/components/panel/outcome-line.tsx';
import { Say } from '@/components/say.tsx';
import type { Account } from '@/lib/account.ts';
import { t } from '@/lib/i18n.ts';
import { type KeyOutcome, refusedKeyWords } from '@/lib/key-words.ts';
import { dateWords } from '@/lib/time-words.ts';
import { ConfirmBox } from './confirm-box.tsx';

interface Props {
  /** Of the key in force. */
  account: Account | null;
  /** Of the person's own key, be it in force or not. */
  own: Account | null;
  /** The organisation set the key in force. */
  isManaged: boolean;
  onSave: (key: string) => Promise<KeyOutcome>;
  onTest: () => Promise<KeyOutcome>;
  onRemove: () => Promise<void>;
}

/** The API key: which one is saved, and replacing, testing and removing it. */
export function KeySection({ account, own, isManaged, onSave, onTest, onRemove }: Props) {
  const [outcome, setOutcome] = useState<KeyOutcome | null>(null);
  const [justSaved, setJustSaved] = useState(false);
  const [removing, setRemoving] = useState(false);
  const changesKey = useRef(false);

  useEffect(() => {
    // What is said was about another key, unless it was here that the key was changed.
    if (!changesKey.current) {
      setOutcome(null);
      setJustSaved(false);
    }
    changesKey.current = false;
  }, [account?.keyId]);
  const isRefused = account !== null && account.refusedAt !== null;
  useEffect(() => {
    // What is said may be that it works.
    if (isRefused) setOutcome(null);
  }, [isRefused]);

  const told = (next: KeyOutcome | null) => {
    setRemoving(false);
    setOutcome(next);
  };
  const save = async (key: string) => {
    const hadKey = account !== null;
    changesKey.current = true;
    try {
      const saved = await onSave(key);
      const isSaved = saved.good !== false;
      if (!isSaved) changesKey.current = false;
      setJustSaved(isSaved && !hadKey);
      return saved;
    } catch (error) {
      changesKey.current = false;
      throw error;
    }
  };
  const test = async () => {
    told({ good: null, words: t('key_form.testing') });
    told(await onTest().catch(() => ({ good: false, words: t('key_form.not_tested') })));
  };
  const remove = async () => {
    // One beneath the organisation's is not the key that this speaks of.
    changesKey.current = !isManaged;
    try {
      await onRemove();
      told({ good: true, words: t('key_form.removed') });
    } catch {
      changesKey.current = false;
      told({ good: false, words: t('key_form.not_removed') });
    }
    setJustSaved(false);
  };

  const asksToRemove = own !== null && removing;
  const keep = () => setRemoving(false);
  const said = asksToRemove ? null : (outcome ?? (isRefused ? refusedKeyWords(isManaged) : null));

  const buttons = account && (
    <>
      {own && (
        <button type="button" class="button quiet" onClick={() => setRemoving(true)}>
          {t(isManaged ? 'managed.remove_own' : 'key_form.remove')}
        </button>
      )}
      <button type="button" class="button" onClick={test}>
        {t('key_form.test')}
      </button>
    </>
  );
  return (
    <section class="section">
      <h2>{t('key_form.label')}</h2>
      {!account && !outcome && <p>{t('key_form.welcome')}</p>}
      {account && (isManaged ? <ManagedKey own={own} /> : <KeyStanding account={account} />)}
      {/* Also while something else is said below: of a test without an answer, or of a key that was not saved. */}
      {isRefused && <p class="bad">{t('failure.bad_key.title')}</p>}
      {isManaged ? (
        <p class="keep-line">{buttons}</p>
      ) : (
        <KeyForm
          autoFocus={!account}
          placeholder={account ? t('key_form.replace') : undefined}
          onSave={save}
          onOutcome={told}
        >
          {buttons}
        </KeyForm>
      )}
      {asksToRemove && (
        <ConfirmBox question={t(isManaged ? 'managed.confirm_own' : 'key_form.confirm')} onCancel={keep}>
          <button type="button" class="button" onClick={keep}>
            {t('key_form.keep')}
          </button>
          <button type="button" class="button danger" onClick={remove}>
            {t('action.remove')}
          </button>
        </ConfirmBox>
      )}
      <OutcomeLine outcome={said} />
      {justSaved && account && said?.good !== false && <p class="next-step">{t('key_form.next')}</p>}
    </section>
  );
}

function ManagedKey({ own }: { own: Account | null }) {
  return (
    <>
      <p>{t('managed.key_in_use')}</p>
      {own && <p class="soft">{t('managed.own_beneath')}</p>}
    </>
  );
}

function KeyStanding({ account: { lastFour, savedAt } }: { account: Account }) {
  const now = Date.now();
  const day = dateWords(savedAt, now);
  return (
    <p>
      {lastFour === '' ? (
        t('key_form.saved', { day })
      ) : (
        <Say text="key_form.ending" parts={{ end: <span class="mono">••••{lastFour}</span>, day }} />
      )}
    </p>
  );
}
