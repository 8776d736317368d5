import { useState } from 'preact/hooks';
import { useLoaded } from '@/components/loaded.ts';
import { RawText } from '@/components/raw/raw-text.tsx';
import { t } from '@/lib/i18n.ts';
import type { Body } from '@/lib/record.ts';

interface Props {
  version: string;
  read: () => Promise<Body | null>;
}

/** Offers to show a text that was received and could not be understood. */
export function ReceivedText(props: Props) {
  const [shown, setShown] = useState(false);
  return shown ? (
    <ShownText {...props} />
  ) : (
    <button type="button" class="text-button" onClick={() => setShown(true)}>
      {t('answer.show_received')}
    </button>
  );
}

/** The text itself, at once. */
export function ShownText({ version, read }: Props) {
  const body = useLoaded(read, version);
  if (body.state === 'loading') return null;
  const text = body.state === 'ready' ? (body.value?.text ?? null) : null;
  if (text === null) return <p class="sentence">{t('answer.not_stored')}</p>;
  return text === '' ? <p class="sentence">{t('answer.empty')}</p> : <RawText text={text} />;
}
