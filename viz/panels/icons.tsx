/** Line icons on a grid of 20, drawn in the colour of the text around them. */
const PATHS = {
  search: 'M9 15a6 6 0 1 1 0-12 6 6 0 0 1 0 12Zm4.3-1.7L17 17',
  close: 'M5 5l10 10M15 5 5 15',
  plus: 'M10 4v12M4 10h12',
  add: 'M5 2.5h6.5L15.5 6.5V10M5 2.5v15h5M14 12v6M11 15h6',
  play: 'M6 4l10 6-10 6z',
  pause: 'M7 4v12M13 4v12',
  minus: 'M4 10h12',
  fit: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4',
  undo: 'M7 4 3 8l4 4M3 8h8a5 5 0 0 1 0 10H8',
  redo: 'M13 4l4 4-4 4M17 8H9a5 5 0 0 0 0 10h3',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 8v8',
  download: 'M10 3v9M6 8.5l4 4 4-4M3.5 16.5h13',
  sun: 'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM10 1.5V3M10 17v1.5M18.5 10H17M3 10H1.5M16 4l-1 1M5 15l-1 1M16 16l-1-1M5 5 4 4',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5 7 7 0 1 0 16.5 12Z',
  help: 'M10 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16ZM7.8 7.8a2.2 2.2 0 1 1 3.3 2c-.8.4-1.1.8-1.1 1.7M10 14.4v.1',
  down: 'M5 8l5 5 5-5',
  up: 'M5 12l5-5 5 5',
  right: 'M8 5l5 5-5 5',
  left: 'M12 5l-5 5 5 5',
  out: 'M8 4H4v12h12v-4M11 3.5h5.5V9M16 4l-7 7',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  filter: 'M3 5h14M6 10h8M8.5 15h3',
  swap: 'M6 3v13M3 13l3 3 3-3M14 17V4M11 7l3-3 3 3',
  path: 'M4 16a1.8 1.8 0 1 0 0 .1M16 4a1.8 1.8 0 1 0 0 .1M5.8 16H12a3 3 0 0 0 0-6H8a3 3 0 0 1 0-6h4.5',
  tree: 'M4 10h4M12 4.5H8v11h4M8 10h4M14 3h3v3h-3zM14 8.5h3v3h-3zM14 14h3v3h-3zM1.5 8.5h3v3h-3z',
  rings: 'M10 12a2 2 0 1 1 0-4 2 2 0 0 1 0 4ZM10 17.5a7.5 7.5 0 1 1 0-15 7.5 7.5 0 0 1 0 15Z',
  pencil: 'M3.5 16.5l1-4L13 4l3 3-8.5 8.5zM11 6l3 3',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.8-2.8a3 3 0 0 0-4.3-4.3l-.9 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.8 2.8a3 3 0 0 0 4.3 4.3l.9-1',
  share: 'M10 12V2.5M6.5 5.5 10 2l3.5 3.5M6 8.5H4v9h12v-9h-2',
  tour: 'M5 3v14.5M5 4h10.5l-2.5 3.2 2.5 3.3H5',
  check: 'M4 10.5l4 4 8-9',
  target: 'M10 16a6 6 0 1 1 0-12 6 6 0 0 1 0 12ZM10 1.5V5M10 15v3.5M1.5 10H5M15 10h3.5',
  eyeOff: 'M3 3l14 14M8 5a8 8 0 0 1 9.5 5 10 10 0 0 1-2 3M12 14.6A8 8 0 0 1 2.5 10 10 10 0 0 1 5 6.7',
  pin: 'M7.5 3h5l-.8 5.5 2.3 3H6l2.3-3zM10 11.5V17.5',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
