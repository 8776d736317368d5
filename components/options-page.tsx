import type { ComponentProps } from 'preact';
import type { Standing } from '@/lib/standing.ts';
import { PermissionsSection, StoredSection } from './about-sections.tsx';
import { AccessSection } from './access-section.tsx';
import { KeySection } from './key-section.tsx';
import { NotifySection } from './notify-section.tsx';

interface Props {
  standing: Standing;
  mayNotify: boolean;
  notifications: boolean;
  actions: Pick<ComponentProps<typeof KeySection>, 'onSave' | 'onTest' | 'onRemove'> & {
    onNotify: ComponentProps<typeof NotifySection>['onChange'];
    onAskAccess: ComponentProps<typeof AccessSection>['onAsk'];
  };
}

/** The options: one column, the key first. */
export function OptionsPage({ standing, mayNotify, notifications, actions }: Props) {
  return (
    <div class="page narrow">
      <header class="page-head">
        <img class="logo" src="/icon/48.png" width="28" height="28" alt="" />
        <h1>Task Results for Openmart</h1>
      </header>
      <KeySection
        account={standing.account}
        onSave={actions.onSave}
        onTest={actions.onTest}
        onRemove={actions.onRemove}
      />
      <AccessSection allowed={standing.mayReach} onAsk={actions.onAskAccess} />
      <NotifySection wanted={notifications} allowed={mayNotify} onChange={actions.onNotify} />
      <StoredSection />
      <PermissionsSection />
    </div>
  );
}
