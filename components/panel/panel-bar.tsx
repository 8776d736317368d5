import { Icon } from '@/components/icon.tsx';

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
      <h1>Task Results</h1>
      <span class="spring" />
      {unseen > 0 && (
        <button type="button" class="button quiet" onClick={onMarkAllSeen}>
          Mark all as seen
        </button>
      )}
      {onSidePanel && (
        <button
          type="button"
          class="icon-button"
          aria-label="Open side panel"
          title="Open side panel"
          onClick={onSidePanel}
        >
          <Icon name="sidePanel" />
        </button>
      )}
      <button type="button" class="icon-button" aria-label="Options" title="Options" onClick={onOptions}>
        <Icon name="gear" />
      </button>
    </header>
  );
}
