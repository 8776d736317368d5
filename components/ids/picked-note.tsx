import { useMemo } from 'preact/hooks';
import { type PickedText, pickedNote } from '@/lib/ids/picked-note.ts';

interface Props {
  picked: PickedText;
}

/** Why a text stands in the form that nobody typed. */
export function PickedNote({ picked }: Props) {
  return <p class="picked-note">{useMemo(() => pickedNote(picked), [picked])}</p>;
}
