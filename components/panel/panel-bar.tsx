import { Icon } from '@/components/icon.tsx';
import { t } from '@/lib/i18n.ts';

interface Props {
  unseen: number;
  onMarkAllSeen: () => void;
  onOptions: () => void;
  /** Opens this panel beside the page; `null` where it can't be. */
  onSidePanel: (() => void) | null;
}

/** The line at the top: the product's name and what concerns everything. */
export function PanelBar({ unseen, onMarkAllSeen, onOptions, onSidePanel }: Props) {
  return (
    <header class="bar">
      <img class="logo" src="/icon/32.png" width="18" height="18" alt="" />
      <h1>{t('panel.name')}</h1>
      <span class="spring" />
      {unseen > 0 && (
        <button type="button" class="button quiet" onClick={onMarkAllSeen}>
          {t('panel.mark_all_seen')}
        </button>
      )}
      {onSidePanel && (
        <button
          type="button"
          class="icon-button"
          aria-label={t('action.open_side_panel')}
          title={t('action.open_side_panel')}
          onClick={onSidePanel}
        >
          <Icon name="sidePanel" />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={t('action.options')}
        title={t('action.options')}
        onClick={onOptions}
      >
        <Icon name="gear" />
      </button>
    </header>
  );
}
