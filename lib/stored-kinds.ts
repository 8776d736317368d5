/**
 * All that is stored, a kind after another as a person is told of it, with the names under which it lies: items of extension storage or
 * of the pages' own, or stores of the database. A test holds this against what a browser really has.
 */
export const storedKinds = [
  { kind: 'key', area: 'local', names: ['apiKey', 'account'] },
  { kind: 'settings', area: 'local', names: ['settings', 'chosenColumns', 'heldUntil'] },
  { kind: 'theme', area: 'page', names: ['theme', 'listed'] },
  { kind: 'managed', area: 'local', names: ['managed', 'managedMark'] },
  { kind: 'tasks', area: 'database', names: ['tasks', 'lookups'] },
  { kind: 'results', area: 'database', names: ['bodies', 'earlier', 'rejected'] },
  { kind: 'erased', area: 'database', names: ['erased'] },
  { kind: 'set_aside', area: 'database', names: ['setAside'] },
  {
    kind: 'session',
    area: 'memory',
    names: [
      'draft',
      'draftFiles',
      'sidePanelDraft',
      'sidePanelDraftFiles',
      'picked',
      'lastStart',
      'storageFailed',
      'erasures',
    ],
  },
] as const;
