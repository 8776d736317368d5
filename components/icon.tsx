const paths = {
  gear: 'M8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8ZM6.9 1.8h2.2l.4 1.8 1.1.6 1.8-.6 1.1 1.9-1.4 1.3v1.3l1.4 1.3-1.1 1.9-1.8-.5-1.1.6-.4 1.8H6.9l-.4-1.8-1.1-.6-1.8.5-1.1-1.9 1.4-1.3V6.8L2.5 5.5l1.1-1.9 1.8.6 1.1-.6z',
  copy: 'M5.5 5.5v-2A1 1 0 0 1 6.5 2.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-2M3.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1Z',
  tick: 'M3.5 8.5l3 3 6-7',
  chevron: 'M6 4l4 4-4 4',
  alert: 'M8 2.2 14.5 13.5h-13ZM8 6.5v3.2M8 11.6v.1',
  sidePanel: 'M3 3h10a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1ZM9.7 3v10',
} as const;

/** A small picture beside words that say the same; for a button without words, name the button. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return <Picture path={paths[name]} />;
}

/** The same of a picture that few parts have: its lines, within 16 by 16. */
export function Picture({ path }: { path: string }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
