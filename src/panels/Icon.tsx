/** The small pictures on controls. Decorative: the control's own name says what it does. */

const PATHS = {
  play: { d: 'M4 2.5 13 8 4 13.5Z', filled: true },
  pause: { d: 'M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z', filled: true },
  back: { d: 'M11 3 4.5 8l6.5 5Z', filled: true },
  next: { d: 'M5 3l6.5 5L5 13Z', filled: true },
  first: { d: 'M12.5 3 6 8l6.5 5ZM3.5 3h2v10h-2z', filled: true },
  last: { d: 'M3.5 3 10 8l-6.5 5ZM10.5 3h2v10h-2z', filled: true },
  down: { d: 'M4 6l4 4 4-4', filled: false },
  up: { d: 'M4 10l4-4 4 4', filled: false },
  undo: { d: 'M6 3 2.5 6.5 6 10M3 6.5h6.5a3.75 3.75 0 0 1 0 7.5H6', filled: false },
  redo: { d: 'M10 3l3.5 3.5L10 10M13 6.5H6.5a3.75 3.75 0 0 0 0 7.5H10', filled: false },
  moon: { d: 'M13.5 9.7A6 6 0 1 1 6.3 2.5a4.8 4.8 0 0 0 7.2 7.2Z', filled: false },
  sun: { d: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1.1 1.1M11.9 11.9 13 13M13 3l-1.1 1.1M4.1 11.9 3 13', filled: false },
  enlarge: { d: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4', filled: false },
  reduce: { d: 'M6 2v4H2M14 6h-4V2M10 14v-4h4M2 10h4v4', filled: false },
  help: { d: 'M5.2 5.4a2.8 2.8 0 1 1 4.2 2.4C8.5 8.4 8 8.9 8 10M8 12.9v.2', filled: false },
  menu: { d: 'M2 3.5h12M2 8h12M2 12.5h12', filled: false },
  close: { d: 'M3 3l10 10M13 3 3 13', filled: false },
  warning: { d: 'M8 1.5 15 14H1ZM8 6v4M8 11.5v1', filled: false },
  one: { d: 'M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z', filled: true },
  row: { d: 'M1 6h4v4H1zM6 6h4v4H6zM11 6h4v4h-4z', filled: true },
  grid: { d: 'M1 1h4v4H1zM6 1h4v4H6zM11 1h4v4h-4zM1 6h4v4H1zM6 6h4v4H6zM11 6h4v4h-4zM1 11h4v4H1zM6 11h4v4H6zM11 11h4v4h-4z', filled: true },
  batch: { d: 'M4 1h11v11h-2V3H4zM1 4h11v11H1z', filled: true },
  kink: { d: 'M2 11.5h6L13.5 4', filled: false },
  copy: { d: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3', filled: false },
  table: { d: 'M1.5 3h13v10h-13zM1.5 8h13M6 3v10', filled: false },
  check: { d: 'M3 8.5l3.5 3.5L13 4.5', filled: false },
  history: { d: 'M2.5 3v3.5H6M2.8 6.5A5.8 5.8 0 1 1 2.2 9M8 5v3.3l2.2 1.5', filled: false },
  pin: { d: 'M5.5 1.5h5M6.5 1.5v5L4 9.5h8L9.5 6.5v-5M8 9.5v5', filled: false },
} as const satisfies Record<string, { d: string; filled: boolean }>;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  const { d, filled } = PATHS[name];
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <path
        d={d}
        fill={filled ? 'currentcolor' : 'none'}
        stroke={filled ? 'none' : 'currentcolor'}
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
