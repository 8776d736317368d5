/** What a form needs once there is something in it, and an empty one does without. */
export { findIds, formIds } from '@/lib/ids/form-ids.ts';
export { readKept } from '@/lib/ids/kept-found.ts';
export { pickedNote } from '@/lib/ids/picked-note.ts';
export { FoundLine } from './found-line.tsx';
