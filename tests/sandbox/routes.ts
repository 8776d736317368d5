/** What a request asks for. */
export type Route =
  | { to: 'task'; id: string }
  | { to: 'batch-status'; id: string }
  | { to: 'batch-task-ids'; id: string; status: string | null }
  | { to: 'credit-balance' }
  | { to: 'nothing' };

const patterns = [
  { to: 'batch-status', pattern: /^\/api\/v1\/task\/batch\/([^/]+)\/status$/ },
  { to: 'batch-task-ids', pattern: /^\/api\/v1\/task\/batch\/([^/]+)\/task_ids$/ },
  { to: 'task', pattern: /^\/api\/v1\/task\/([^/]+)$/ },
] as const;

/** Reads a path (still percent-encoded) and a query (with its `?`, or empty). Only `GET` leads anywhere. */
export function routeOf(method: string, path: string, query: string): Route {
  if (method !== 'GET') return { to: 'nothing' };
  if (path === '/api/v2/credit-balance') return { to: 'credit-balance' };
  for (const { to, pattern } of patterns) {
    const segment = pattern.exec(path)?.[1];
    if (segment === undefined) continue;
    const id = decoded(segment);
    if (id === null) return { to: 'nothing' };
    return to === 'batch-task-ids' ? { to, id, status: new URLSearchParams(query).get('status') } : { to, id };
  }
  return { to: 'nothing' };
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
