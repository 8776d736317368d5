import { childrenOf, contentOf, type JsonNodes, keyOf, kindOf, sourceOf } from './json-nodes.ts';

/** What tells a value in a list from the others there; `undefined` where it has nothing of the kind. */
export type Identity = (nodes: JsonNodes, node: number) => string | undefined;

const nameKeys = ['first_name', 'last_name', 'full_name', 'name'];

/** What tells one person from another, surest first. */
const personIdentities: readonly Identity[] = [
  (nodes, node) => textsOf(nodes, node, ['email'])[0],
  (nodes, node) => textsOf(nodes, node, ['linkedin_url', 'linkedin'])[0],
  (nodes, node) => textsOf(nodes, node, nameKeys).join(' ') || undefined,
];

/** All that tells a value from others: first its whole text, then what names a person. */
export const identities: readonly Identity[] = [sourceOf, ...personIdentities];

export function hasPersonIdentity(nodes: JsonNodes, node: number): boolean {
  return personIdentities.some((identity) => identity(nodes, node) !== undefined);
}

/** The member of an object that each key stands for: of several with one key the last, as `JSON.parse` has it. */
export function membersByKey(nodes: JsonNodes, node: number): Map<string, number> {
  return new Map(childrenOf(nodes, node).map((child) => [keyOf(nodes, child) ?? '', child]));
}

/** The texts under some keys of an object, without regard to case; of an e-mail with details, its address. */
function textsOf(nodes: JsonNodes, node: number, keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const member = memberOf(nodes, node, key);
    const value = member !== -1 && kindOf(nodes, member) === 'object' ? memberOf(nodes, member, key) : member;
    if (value === -1 || kindOf(nodes, value) !== 'string') return [];
    return contentOf(nodes, value).trim().toLowerCase() || [];
  });
}

/** The last member under a key that is written without escapes; -1 for none. */
function memberOf(nodes: JsonNodes, node: number, key: string): number {
  const end = nodes.after[node] ?? 0;
  let found = -1;
  for (let child = node + 1; child < end; child = nodes.after[child] ?? end) {
    const at = nodes.key[child] ?? -1;
    if (at !== -1 && nodes.text.startsWith(key, at + 1) && nodes.text[at + 1 + key.length] === '"') found = child;
  }
  return found;
}
