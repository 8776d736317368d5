import type { Random } from './random.ts';

/** The four kinds of enrichment task that Openmart sells. */
export type TaskKind = 'find_people' | 'lookup_people' | 'lookup_business_email' | 'find_tech';

interface Phone {
  phone_number: string;
  line_type: string;
  valid: boolean;
  confidence_grade: string;
}

interface Person {
  first_name: string;
  last_name: string;
  title: string | null;
  email?: { email: string; verified: boolean } | string | null;
  phones: Phone[];
  linkedin_url?: string;
}

const firstNames = [
  'Amara',
  'Björn',
  'Chloé',
  'Dmitri',
  'Esperanza',
  'Fatima',
  'Grace',
  'Hiroshi',
  'Ines',
  'Jane',
] as const;
const lastNames = [
  'Abara',
  'Bluebottle',
  'Castañeda',
  'Doe',
  "O'Example",
  'Fielding',
  'Grün',
  'Sample',
  'Tester',
] as const;
const titles = ['Owner', 'Head of Marketing', 'Sales Manager, West', 'Chief Executive Officer', 'Buyer', null] as const;
const companies = [
  'bluecup.example',
  'northbakery.example',
  'example.com',
  'harbourgym.test',
  'petalflorist.example',
] as const;
const technologies = ['Shopify', 'Square', 'Toast', 'WordPress', 'Mailchimp', 'Google Analytics', 'OpenTable'] as const;

/** Made-up people on reserved domains, with the gaps that real answers have: no e-mail, no phones, no LinkedIn. */
export function makePerson(random: Random): Person {
  const first = random.pick(firstNames);
  const last = random.pick(lastNames);
  const handle = `${first}.${last}`
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z.]/g, '');
  const address = `${handle}@${random.pick(companies)}`;
  const person: Person = { first_name: first, last_name: last, title: random.pick(titles), phones: [] };
  if (random.oneIn(8)) person.email = null;
  else if (random.oneIn(10)) person.email = address;
  else if (!random.oneIn(10)) person.email = { email: address, verified: !random.oneIn(3) };
  if (!random.oneIn(3)) person.phones.push(makePhone(random));
  if (random.oneIn(4)) person.phones.push(makePhone(random));
  if (!random.oneIn(4)) {
    const scheme = random.oneIn(3) ? '' : 'https://';
    person.linkedin_url = `${scheme}www.linkedin.example/in/${handle.replace('.', '-')}`;
  }
  return person;
}

function makePhone(random: Random): Phone {
  return {
    phone_number: `+1415555${String(100 + random.below(100)).padStart(4, '0')}`,
    line_type: random.pick(['MOBILE', 'LANDLINE', 'VOIP']),
    valid: !random.oneIn(5),
    confidence_grade: random.pick(['A', 'B', 'C']),
  };
}

/** What a completed task of this kind holds under `data`. */
export function makeData(kind: TaskKind, random: Random): unknown[] {
  switch (kind) {
    case 'find_people':
      return several(1 + random.below(8), () => makePerson(random));
    case 'lookup_people':
      return several(1 + random.below(3), () => makePerson(random));
    case 'lookup_business_email': {
      const company = random.pick(companies);
      const boxes = ['hello', 'info', 'orders'].slice(0, 1 + random.below(3));
      return boxes.map((box) => ({
        email: `${box}@${company}`,
        status: random.pick(['valid', 'catch_all', 'unknown']),
      }));
    }
    case 'find_tech':
      return several(1 + random.below(5), () => ({
        name: random.pick(technologies),
        category: random.pick(['Online shop', 'Point of sale', 'Marketing']),
        first_seen: `2025-0${1 + random.below(9)}-14`,
      }));
  }
}

function several<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}
