import { lazy, useLazy } from './lazy.ts';

const characterNames = lazy(() => import('@/lib/text/character-names.ts'));

/** The mark of a character that can't be seen; its name can be pointed at. */
export function HiddenMark({ character, mark }: { character: string; mark: string }) {
  const names = useLazy(characterNames);
  return (
    <span class="hidden-mark" title={names?.characterWords(names.characterName(character))}>
      {mark}
    </span>
  );
}
