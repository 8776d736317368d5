import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useOwnId } from '@/components/own-id.ts';

interface Props {
  question: string;
  children: ComponentChildren;
}

/** A question that comes up in the page: the focus is led to its first button, and back to what had it when the question is gone. */
export function ConfirmBox({ question, children }: Props) {
  const id = useOwnId();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector('button')?.focus();
    return () => {
      if (before instanceof HTMLElement && box.current?.contains(document.activeElement)) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div ref={box} class="confirm" role="group" aria-labelledby={id}>
      <p id={id}>{question}</p>
      {children}
    </div>
  );
}
