import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useOwnId } from '@/components/own-id.ts';

interface Props {
  question: string;
  /** Answers that nothing is to be done. */
  onCancel: () => void;
  children: ComponentChildren;
}

/**
 * A question that comes up in the page: the focus is led to its first button, and back to what had it when the question is gone. Escape
 * cancels it, unless the focus is at something else.
 */
export function ConfirmBox({ question, onCancel, children }: Props) {
  const id = useOwnId();
  const box = useRef<HTMLDivElement>(null);
  // Both at once: a key may be pressed before the page is drawn.
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector('button')?.focus();
    return () => {
      if (before instanceof HTMLElement && box.current?.contains(document.activeElement)) before.focus();
    };
  }, []);
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { activeElement, body } = document;
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (activeElement !== body && !box.current?.contains(activeElement)) return;
      event.preventDefault();
      onCancel();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onCancel]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div ref={box} class="confirm" role="group" aria-labelledby={id}>
      <p id={id}>{question}</p>
      {children}
    </div>
  );
}
