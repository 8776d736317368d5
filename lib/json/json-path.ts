import { type JsonNodes, keyOf } from './json-nodes.ts';

const identifier = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/**
 * The way from the whole to a value, as one writes it in code: `data[0].email.verified`, and `["odd key"]` for keys that are no
 * plain names. Empty for the whole itself.
 */
export function pathOf(nodes: JsonNodes, node: number): string {
  const steps: string[] = [];
  for (let at = node; at > 0; at = nodes.parent[at] ?? -1) {
    const key = keyOf(nodes, at);
    if (key === null) steps.push(`[${nodes.position[at]}]`);
    else steps.push(identifier.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`);
  }
  return steps.reverse().join('').replace(/^\./, '');
}
