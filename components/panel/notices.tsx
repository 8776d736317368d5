import { Icon } from '@/components/icon.tsx';
import { type FailureKind, failureWords } from '@/lib/failure.ts';
import { sentences, t } from '@/lib/i18n.ts';
import { noticesOf, type Standing } from '@/lib/standing.ts';

interface Props {
  standing: Standing;
  onOptions: () => void;
}

const buttons: Partial<Record<FailureKind, 'panel.replace_key' | 'options.allow'>> = {
  'bad-key': 'panel.replace_key',
  'no-host-access': 'options.allow',
};

/** What needs the person before anything goes on: one notice each, above all tasks. It always stands in the page, so that each is told. */
export function Notices({ standing, onOptions }: Props) {
  return (
    <div class="notices" role="status">
      {noticesOf(standing).map((kind) => {
        const { title, sentence, nextStep } = failureWords(kind);
        // The organisation's key is not the person's to replace.
        const isTheirs = kind === 'bad-key' && standing.isKeyManaged;
        const button = isTheirs ? undefined : buttons[kind];
        return (
          <section key={kind} class="notice" aria-label={title}>
            <Icon name="alert" />
            <p>
              <strong>{t('panel.titled', { title })}</strong>{' '}
              {isTheirs ? t('managed.key_refused') : sentences(sentence, nextStep)}
            </p>
            {button && (
              <button type="button" class="button" onClick={onOptions}>
                {t(button)}
              </button>
            )}
          </section>
        );
      })}
    </div>
  );
}
