import { ExactText } from '@/components/exact-text.tsx';
import { t } from '@/lib/i18n.ts';

/** Fields that this extension knows nothing about, each under the name it came with. */
export function FieldList({ fields }: { fields: ReadonlyArray<{ name: string; value: string }> }) {
  return (
    <dl class="fields">
      {fields.slice(0, 50).map(({ name, value }) => (
        <div key={name}>
          <dt>
            <ExactText text={name} limit={80} canGrow={false} />
          </dt>
          <dd>
            <ExactText text={value} limit={300} />
          </dd>
        </div>
      ))}
      {fields.length > 50 && <p class="cut-note">{t('answer.more_fields', fields.length - 50)}</p>}
    </dl>
  );
}
