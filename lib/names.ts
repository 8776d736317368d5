import { readPerson } from './people.ts';

/** Names deeper than so many levels are no headline of a result. */
const deepest = 4;

const isNameField = (field: string) => /(?:^|_)name$/i.test(field);

/**
 * Every name in the result of a task, each once, in the order received: of people with first and last name in one, and whatever else stands
 * in a field such as `name` or `company_name`. `data` is any JSON. Never throws.
 */
export function namesIn(data: unknown): string[] {
  const names = new Set<string>();
  collect(data, deepest, names);
  return [...names];
}

function collect(value: unknown, depth: number, names: Set<string>): void {
  if (depth === 0 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, depth, names);
    return;
  }
  const person = readPerson(value);
  if (person?.name) names.add(person.name);
  for (const [field, inner] of Object.entries(person ? person.rest : value)) {
    if (typeof inner !== 'string') collect(inner, depth - 1, names);
    else if (isNameField(field) && inner.trim() !== '') names.add(inner);
  }
}
