import { t } from '@/lib/i18n.ts';

interface Props {
  isOlder: boolean;
  onShow: () => void;
}

/** Says that newer answers have come than those on the screen, and brings them in when the person wants them. */
export function NewerLine({ isOlder, onShow }: Props) {
  if (!isOlder) return null;
  return (
    <p class="newer-line">
      <span role="status">{t('views.newer')}</span>
      <button type="button" class="button quiet" onClick={onShow}>
        {t('views.show_newer')}
      </button>
    </p>
  );
}
