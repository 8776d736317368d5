import * as z from 'zod/mini';
import type { Surface } from '@/lib/panel/panel.ts';
import type { PanelPorts } from '@/lib/panel/panel-ports.ts';
import { storedItem } from './storage.ts';

const names = { popup: 'draft', sidepanel: 'sidePanelDraft', tab: null } as const;

/**
 * What stands in a surface's form and is not yet looked up, written by that surface alone; `null` where none is kept. The text lies apart from what was
 * found in files: the one is written at each key, the other may take a megabyte.
 */
export function draftOf(surface: Surface): PanelPorts['draft'] {
  const name = names[surface];
  if (name === null) return null;
  const text = storedItem('session', name, () => z.string(), '');
  const files = storedItem(
    'session',
    `${name}Files`,
    () => z.array(z.object({ name: z.string(), kept: z.string() })),
    [],
  );
  return {
    async read() {
      const [typed, kept] = await Promise.all([text.read(), files.read()]);
      return { text: typed, files: kept };
    },
    writeText: text.write,
    writeFiles: files.write,
  };
}
