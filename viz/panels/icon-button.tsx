import { Icon, type IconName } from './icons.tsx';

/** A button that is an icon, with its words for whoever does not see it. */
export function IconButton({
  icon,
  label,
  run,
  off = false,
  pressed,
  title = label,
  size,
}: {
  icon: IconName;
  label: string;
  run(): void;
  off?: boolean;
  pressed?: boolean;
  /** Where more is told to the pointer, such as a key. */
  title?: string;
  /** Of the icon, in pixels. */
  size?: number;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={title}
      disabled={off}
      aria-pressed={pressed}
      onClick={run}
    >
      <Icon name={icon} {...(size !== undefined && { size })} />
    </button>
  );
}
