const paths = {
  gear: 'M8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8ZM6.9 1.8h2.2l.4 1.8 1.1.6 1.8-.6 1.1 1.9-1.4 1.3v1.3l1.4 1.3-1.1 1.9-1.8-.5-1.1.6-.4 1.8H6.9l-.4-1.8-1.1-.6-1.8.5-1.1-1.9 1.4-1.3V6.8L2.5 5.5l1.1-1.9 1.8.6 1.1-.6z',
  copy: 'M5.5 5.5v-2A1 1 0 0 1 6.5 2.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-2M3.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1Z',
  tick: 'M3.5 8.5l3 3 6-7',
  chevron: 'M6 4l4 4-4 4',
  outside: 'M9.5 2.5h4v4M13.5 2.5l-6 6M11.5 9.5v3a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h3',
  mail: 'M2.5 4h11v8.5h-11zM2.5 4.5l5.5 4 5.5-4',
  phone:
    'M5.8 2.5 4 2.8c-.9.2-1.5 1-1.4 1.9.5 4.6 4.1 8.2 8.7 8.7.9.1 1.7-.5 1.9-1.4l.3-1.8-2.9-1.3-1.4 1.4a8 8 0 0 1-3.5-3.5l1.4-1.4z',
  link: 'M6.8 9.2a2.4 2.4 0 0 0 3.4 0l2.1-2.1a2.4 2.4 0 0 0-3.4-3.4l-.8.8M9.2 6.8a2.4 2.4 0 0 0-3.4 0L3.7 8.9a2.4 2.4 0 0 0 3.4 3.4l.8-.8',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  eyeOff:
    'M6.3 3.7A6 6 0 0 1 8 3.5c4 0 6.5 4.5 6.5 4.5a12 12 0 0 1-1.7 2.2M4.2 4.7A11 11 0 0 0 1.5 8S4 12.5 8 12.5a6 6 0 0 0 3.7-1.3M6.6 6.6a2 2 0 0 0 2.8 2.8M2.5 2.5l11 11',
  alert: 'M8 2.2 14.5 13.5h-13ZM8 6.5v3.2M8 11.6v.1',
  sidePanel: 'M3 3h10a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1ZM9.7 3v10',
} as const;

export type IconName = keyof typeof paths;

/** A small picture beside words that say the same; for a button without words, name the button. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
