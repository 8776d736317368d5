import { t } from '@/lib/i18n.ts';

/** What lies where, in plain words, and the way to all of it. */
export function StoredSection() {
  return (
    <section class="section">
      <h2>{t('options.stored')}</h2>
      <ul class="plain-list">
        <li>{t('options.stored_key')}</li>
        <li>{t('options.stored_results')}</li>
        <li>{t('options.stored_nowhere_else')}</li>
      </ul>
      <p>
        <a class="link" href="#stored">
          {t('stored.whole_list')}
        </a>
      </p>
    </section>
  );
}

const permissions = ['storage', 'alarms', 'menu', 'side_panel', 'host', 'notifications'] as const;

/** Each permission and what it is for. */
export function PermissionsSection() {
  return (
    <section class="section">
      <h2>{t('options.permissions')}</h2>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('options.permission')}</th>
            <th scope="col">{t('options.what_for')}</th>
          </tr>
        </thead>
        <tbody>
          {permissions.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`permission.${name}`)}</th>
              <td>{t(`permission.${name}_why`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
