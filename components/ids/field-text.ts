import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useFocusInSight } from '@/components/focus-in-sight.ts';
import { useSettled } from '@/components/settled.ts';
import type { Draft } from '@/lib/ids/draft.ts';
import type { PickedText } from '@/lib/ids/picked-note.ts';
import { longestText } from './id-files.ts';
import { usePasteAnywhere } from './paste-anywhere.ts';

const typingPause = 800; // milliseconds without a change, after which a person is taken to have paused

/** What stands in a form's field. */
export interface FieldText {
  text: string;
  /** Nobody is in the middle of typing an id. */
  rests: boolean;
  /** What it holds was picked from a page, and is as it was. */
  shownPick: PickedText | null;
  change: (next: string, byKey?: boolean) => void;
  /** Puts a text before what it holds by now. */
  putBefore: (text: string) => void;
}

/** From where text comes into a form's field. */
export interface FieldWays {
  draft: Draft;
  /** Text picked from a page that needs the person's eyes. */
  picked: PickedText | null;
  onPickedShown: (picked: PickedText) => void;
  /** Told of a paste while the form can't be seen: it is to be brought in sight. */
  onOutOfSight?: () => void;
}

interface Options extends FieldWays {
  area: RefObject<HTMLTextAreaElement | null>;
  /** Given a text that is too long for the field. */
  takeLong: (text: string) => void;
  /** `isKept`: it is to be kept as the draft. */
  onChange: (text: string, isKept: boolean) => void;
}

/**
 * Keeps a field's text, and brings into it what is typed, pasted anywhere on the page, or picked from another. What was picked gives its place to what
 * is picked next, and is not to be kept where it holds no id, until somebody corrects it.
 */
export function useFieldText(options: Options): FieldText {
  const { area, draft, picked, onPickedShown, onOutOfSight, takeLong, onChange } = options;
  const [text, setText] = useState(draft.text);
  const [isTyped, setTyped] = useState(false);
  const [shownPick, setShownPick] = useState<PickedText | null>(null);
  // What stood there before, without what was picked.
  const ownText = useRef('');
  const focus = useFocusInSight(() => area.current, onOutOfSight);

  const change = (next: string, byKey = false, isKept = true) => {
    const isLong = next.length > longestText;
    if (isLong) takeLong(next);
    setText(isLong ? '' : next);
    setTyped(byKey);
    setShownPick(null);
    onChange(isLong ? '' : next, isKept);
  };
  usePasteAnywhere(area, longestText, (added) => {
    if (added.length > longestText) takeLong(added);
    else change(text.trim() === '' ? added : `${text.trimEnd()}\n${added}`);
    focus();
  });

  useEffect(() => {
    if (document.activeElement === document.body) area.current?.focus();
  }, []);
  useEffect(() => {
    if (!picked) return;
    if (!shownPick) ownText.current = text;
    const both = joined(picked.text, ownText.current);
    if (both.length > longestText) {
      takeLong(picked.text);
      change(ownText.current);
    } else change(both, false, picked.want === 'confirm' || picked.want === 'cut');
    setShownPick(picked);
    area.current?.focus();
    onPickedShown(picked);
  }, [picked]);

  const rests = useSettled(text, typingPause) === text || !isTyped;
  const putBefore = (before: string) => change(joined(before, area.current?.value ?? ''));
  return { text, rests, shownPick, change, putBefore };
}

function joined(...texts: string[]): string {
  return texts.filter((each) => each.trim() !== '').join('\n');
}
