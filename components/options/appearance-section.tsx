import { t } from '@/lib/i18n.ts';
import { type Theme, themes } from '@/lib/settings.ts';
import { SettingChoice } from './setting-choice.tsx';

interface Props {
  theme: Theme;
  /** Saves the theme; rejects where that fails. */
  onTheme: (theme: Theme) => Promise<void>;
}

/** Light, dark or as the system. */
export function AppearanceSection({ theme, onTheme }: Props) {
  return (
    <section class="section">
      <h2>{t('options.appearance')}</h2>
      <SettingChoice
        id="theme"
        label={t('options.theme')}
        value={theme}
        choices={themes}
        wordsOf={(choice) => t(`options.theme_${choice}`)}
        onChoose={onTheme}
      />
      <p class="soft">{t('options.theme_how')}</p>
    </section>
  );
}
