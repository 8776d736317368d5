import { t } from '@/lib/i18n.ts';

interface Props {
  isOlder: boolean;
  onShow: () => void;
}

/** Says that newer answers have come than those on the screen, and brings them in when the person wants them. */
export function NewerLine({ isOlder, onShow }: Props) {
  return (
    <p class={isOlder ? 'newer-line' : undefined}>
      {/* There before it speaks, so that it is heard. */}
      <span role="status">{isOlder && t('views.newer')}</span>
      {isOlder && (
        <button type="button" class="button quiet" onClick={onShow}>
          {t('views.show_newer')}
        </button>
      )}
    </p>
  );
}
