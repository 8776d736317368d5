import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Ruler } from '@/lib/grid/column-room.ts';
import type { CharacterWidth } from '@/lib/text/text-width.ts';

/** Until the fonts are known, which is before anything is painted. */
const none: Ruler = { id: () => 1, heading: () => 1, text: () => 1 };

/**
 * Measures characters as the page's fonts draw them: systems differ, so that any guess cuts texts on some and leaves gaps on others. The
 * refs are for elements with the font of texts, of ids and of headings.
 */
export function useRuler(text: RefObject<HTMLElement | null>): {
  ids: RefObject<HTMLSpanElement | null>;
  headings: RefObject<HTMLSpanElement | null>;
  ruler: Ruler;
} {
  const ids = useRef<HTMLSpanElement>(null);
  const headings = useRef<HTMLSpanElement>(null);
  const [ruler, setRuler] = useState(none);
  useLayoutEffect(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (!canvas || !text.current || !ids.current || !headings.current) return;
    const unit = measurer(canvas, fontOf(text.current))('0');
    const inDigits = (element: HTMLElement): CharacterWidth => {
      const measure = measurer(canvas, fontOf(element));
      return (character) => measure(character) / unit;
    };
    setRuler({ id: inDigits(ids.current), heading: inDigits(headings.current), text: inDigits(text.current) });
  }, []);
  return { ids, headings, ruler };
}

function fontOf(element: HTMLElement): string {
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  return `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
}

/** How wide a character is in a font, in CSS pixels; each is measured once. */
function measurer(canvas: CanvasRenderingContext2D, font: string): (character: string) => number {
  const known = new Map<string, number>();
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    canvas.font = font;
    const { width } = canvas.measureText(character);
    known.set(character, width);
    return width;
  };
}
