import { useMemo, useRef } from 'preact/hooks';
import type { ResultActions } from './result-actions.ts';

/** The same functions for as long as the component lives, whatever object its owner passes: what runs in the background holds on to them. */
export function useSteadyActions(actions: ResultActions): ResultActions {
  const latest = useRef(actions);
  latest.current = actions;
  return useMemo(
    () => ({
      readTexts: (keys, versions) => latest.current.readTexts(keys, versions),
      readRejected: (key) => latest.current.readRejected(key),
      copy: (text) => latest.current.copy(text),
      saveBlob: (name, parts, type) => latest.current.saveBlob(name, parts, type),
      openTask: (key) => latest.current.openTask(key),
      readChosenColumns: () => latest.current.readChosenColumns(),
      keepChosenColumns: (chosen) => latest.current.keepChosenColumns(chosen),
      pause: () => latest.current.pause(),
      shown: () => latest.current.shown(),
    }),
    [],
  );
}
