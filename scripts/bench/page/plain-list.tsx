import { render } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { emptyRoot } from './floors.ts';

const height = 1600;
/** Rows drawn beyond each edge. */
const margin = 10;

/** Draws a plain list of fixed height in Preact: so many rows of one text each, of which those in view are in the page. */
export function showPlainList(count: number, rowHeight: number): void {
  const root = emptyRoot();
  // What stood there before is gone, and Preact is to know.
  render(null, root);
  render(<PlainList count={count} rowHeight={rowHeight} />, root);
}

function PlainList({ count, rowHeight }: { count: number; rowHeight: number }) {
  const viewport = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const element = viewport.current;
    const follow = () => setTop(element?.scrollTop ?? 0);
    element?.addEventListener('scroll', follow, { passive: true });
    return () => element?.removeEventListener('scroll', follow);
  }, []);
  const first = Math.max(0, Math.floor(top / rowHeight) - margin);
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + margin);
  return (
    <div ref={viewport} class="plain-list" style={{ height: `${height}px`, overflow: 'auto' }}>
      <div style={{ height: `${count * rowHeight}px`, paddingTop: `${first * rowHeight}px`, boxSizing: 'border-box' }}>
        {Array.from({ length: end - first }, (_, place) => (
          <div key={first + place} style={{ height: `${rowHeight}px` }}>
            {`Person Number ${first + place}, p${first + place}@example.com`}
          </div>
        ))}
      </div>
    </div>
  );
}
