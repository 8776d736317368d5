/**
 * What a form needs once there is something in it, and an empty one does without. Named together here, so that it comes in one file: `import()`
 * takes one module, and a page waits for each file.
 */
export { findIds } from '@/lib/ids/find-ids.ts';
export { formIds } from '@/lib/ids/form-ids.ts';
export { readKept } from '@/lib/ids/kept-found.ts';
export { FoundLine } from './found-line.tsx';
export { PickedNote } from './picked-note.tsx';
