import type { ComponentProps } from 'preact';
import { useFocusNear } from '@/components/focus-near.ts';
import { UndoBar } from '@/components/undo-bar.tsx';
import type { Account } from '@/lib/account.ts';
import { erasedFace, type LastErased } from '@/lib/erasing.ts';
import { t } from '@/lib/i18n.ts';
import type { Managed, SettingsInForce } from '@/lib/managed.ts';
import type { Standing } from '@/lib/standing.ts';
import { PermissionsSection, StoredSection } from './about-sections.tsx';
import { AccessSection } from './access-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { KeySection } from './key-section.tsx';
import { ManagedSection } from './managed-section.tsx';
import { NotifySection } from './notify-section.tsx';
import { ResultsSection, type StorageUsed } from './results-section.tsx';
import { SettingsFileSection } from './settings-file-section.tsx';
import { ShortcutsSection } from './shortcuts-section.tsx';

interface Props {
  standing: Standing;
  mayNotify: boolean;
  /** Those that hold. */
  settings: SettingsInForce;
  managed: Managed;
  /** Of the person's own key. */
  ownAccount: Account | null;
  /** `null` while it is being counted. */
  used: StorageUsed | null;
  erased: LastErased | null;
  /** Why erasing could not be done, in words; empty when it could. */
  eraseTrouble: string;
  actions: Pick<ComponentProps<typeof KeySection>, 'onSave' | 'onTest' | 'onRemove'> & {
    onNotify: ComponentProps<typeof NotifySection>['onChange'];
    onAskAccess: ComponentProps<typeof AccessSection>['onAsk'];
    onKeep: ComponentProps<typeof ResultsSection>['onKeep'];
    onTheme: ComponentProps<typeof AppearanceSection>['onTheme'];
    onErase: () => void;
    onExportSettings: ComponentProps<typeof SettingsFileSection>['onExport'];
    onApplySettings: ComponentProps<typeof SettingsFileSection>['onApply'];
    onUndo: () => void;
    onSingleKeys: ComponentProps<typeof ShortcutsSection>['onSingleKeys'];
    readKeyboard: ComponentProps<typeof ShortcutsSection>['readKeyboard'];
  };
}

/** The options: one column, the key first. */
export function OptionsPage(props: Props) {
  const { standing, mayNotify, settings, managed, used, erased, eraseTrouble, actions } = props;
  useFocusNear();
  return (
    <div class="page narrow">
      <header class="page-head">
        <img class="logo" src="/icon/48.png" width="28" height="28" alt="" />
        <h1>{t('manifest.name')}</h1>
      </header>
      <ManagedSection managed={managed} />
      <KeySection
        account={standing.account}
        own={props.ownAccount}
        isManaged={standing.isKeyManaged}
        onSave={actions.onSave}
        onTest={actions.onTest}
        onRemove={actions.onRemove}
      />
      <AccessSection allowed={standing.mayReach} onAsk={actions.onAskAccess} />
      <NotifySection
        wanted={settings.notifications}
        isManaged={managed.notifications !== undefined}
        allowed={mayNotify}
        onChange={actions.onNotify}
      />
      <ResultsSection
        keepDays={settings.keepDays}
        isKeepManaged={managed.keepDays !== undefined}
        used={used}
        onKeep={actions.onKeep}
        onErase={actions.onErase}
        trouble={eraseTrouble}
      />
      <AppearanceSection theme={settings.theme} onTheme={actions.onTheme} />
      <ShortcutsSection
        singleKeys={settings.singleKeys}
        onSingleKeys={actions.onSingleKeys}
        readKeyboard={actions.readKeyboard}
      />
      <SettingsFileSection
        settings={settings}
        managed={managed}
        onExport={actions.onExportSettings}
        onApply={actions.onApplySettings}
      />
      <StoredSection />
      <PermissionsSection />
      <UndoBar
        erased={erasedFace(erased)}
        look="undo-box"
        onUndo={actions.onUndo}
        onFocusLost={() => document.getElementById('keep')?.focus()}
      />
    </div>
  );
}
