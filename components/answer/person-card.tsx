import { ExactText } from '@/components/exact-text.tsx';
import { LookAlikeMark } from '@/components/look-alike.tsx';
import { t } from '@/lib/i18n.ts';
import { webAddress } from '@/lib/link.ts';
import type { Email, Person, Phone } from '@/lib/people.ts';
import { FieldList } from './field-list.tsx';
import { ValueLine } from './value-line.tsx';

interface Props {
  person: Person;
  onCopy: (text: string) => Promise<void>;
}

/** One person, compact: who, and how to reach them, each value ready to be copied. */
export function PersonCard({ person, onCopy }: Props) {
  const { name, title, email, phones, linkedin, rest } = person;
  const fields = Object.entries(rest).map(([field, value]) => ({ name: field, value: plain(value) }));
  return (
    <li class="person">
      {(name || title) && (
        <p class="person-who">
          {name && (
            <strong class="person-name">
              <ExactText text={name} limit={200} />
            </strong>
          )}
          {title && (
            <span class="person-title">
              <ExactText text={title} limit={200} />
            </span>
          )}
        </p>
      )}
      {email && <EmailLine email={email} onCopy={onCopy} />}
      {phones.map((phone, index) => (
        <ValueLine key={index} icon="phone" copyWords={t('copy.phone')} value={phone.number} onCopy={onCopy}>
          {phoneNotes(phone).map((note) => (
            <span key={note} class="chip">
              <ExactText text={note} limit={60} canGrow={false} />
            </span>
          ))}
        </ValueLine>
      ))}
      {linkedin && <LinkedInLine linkedin={linkedin} onCopy={onCopy} />}
      {!email && phones.length === 0 && !linkedin && <p class="person-none">{t('answer.no_contact')}</p>}
      {fields.length > 0 && <FieldList fields={fields} />}
    </li>
  );
}

function EmailLine({ email, onCopy }: { email: Email } & Pick<Props, 'onCopy'>) {
  return (
    <ValueLine icon="mail" copyWords={t('copy.email')} value={email.address} onCopy={onCopy}>
      {email.verified === true && <span class="chip good">{t('table.verified')}</span>}
      {email.verified === false && <span class="chip warn">{t('table.unverified')}</span>}
      {email.note && (
        <span class="chip">
          <ExactText text={email.note} limit={60} canGrow={false} />
        </span>
      )}
      <LookAlikeMark text={email.address} />
    </ValueLine>
  );
}

function LinkedInLine({ linkedin, onCopy }: { linkedin: string } & Pick<Props, 'onCopy'>) {
  const address = webAddress(linkedin);
  return (
    <ValueLine icon="link" copyWords={t('copy.linkedin')} value={linkedin} href={address} onCopy={onCopy}>
      <LookAlikeMark text={linkedin} address={address} />
    </ValueLine>
  );
}

function phoneNotes({ lineType, valid, grade }: Phone): string[] {
  return [
    lineType?.toLowerCase(),
    valid === false ? t('table.not_valid') : null,
    grade === null ? null : t('answer.grade', { grade }),
  ].filter((note) => typeof note === 'string');
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
