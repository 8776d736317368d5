import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** How text of one width fits an element. */
export interface CharacterGrid {
  /** Characters in a row; 0 until it is known. */
  columns: number;
  /** In CSS pixels, a whole number. */
  rowHeight: number;
}

const fewest = 20;
const most = 240;

/** Measures how many characters of the size of ten in `probe` fit beside one another in `box`, and follows its width. */
export function useCharacterGrid(
  box: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
): CharacterGrid {
  const [grid, setGrid] = useState<CharacterGrid>({ columns: 0, rowHeight: 18 });
  useLayoutEffect(() => {
    const [element, ten] = [box.current, probe.current];
    if (!element || !ten) return;
    const measure = () => {
      const { width, height } = ten.getBoundingClientRect();
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      const room = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      const columns = width > 0 ? Math.min(Math.max(Math.floor((room * 10) / width), fewest), most) : fewest;
      const rowHeight = Math.max(12, Math.ceil(height));
      setGrid((before) =>
        before.columns === columns && before.rowHeight === rowHeight ? before : { columns, rowHeight },
      );
    };
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    measure();
    return () => resized.disconnect();
  }, [box, probe]);
  return grid;
}
