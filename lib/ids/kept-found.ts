import * as z from 'zod/mini';
import { once } from '../once.ts';
import { characterNames } from '../text/character-names.ts';
import type { FileIds } from './id-file.ts';
import { isId } from './id-form.ts';

const schema = once(() =>
  z.object({
    ids: z.array(z.object({ id: z.string(), labelled: z.boolean(), chosen: z.boolean(), source: z.string() })),
    beyondLimit: z.number(),
    duplicates: z.number(),
    labelledOnly: z.boolean(),
    near: z.array(z.object({ text: z.string() })),
    nearCount: z.number(),
    cleaned: z.array(z.literal(characterNames())),
  }),
);

const context = { before: '', after: '' };

/**
 * What was found in a file or a long text when it was kept, as JSON, but for what stood around it. An id that was blanked since, for it may be
 * the person's key, is none, and nothing is unreadable. Never throws.
 */
export function readKept(kept: string): FileIds {
  try {
    const found = schema().parse(JSON.parse(kept));
    const ids = found.ids.flatMap((each) => (isId(each.id) ? { ...each, key: each.id.toLowerCase(), context } : []));
    const near = found.near.map((each) => ({ ...each, context }));
    return { ok: true, found: { ...found, ids, near, refusal: ids.length > 0 ? null : 'no-id', anyway: [] } };
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
}
