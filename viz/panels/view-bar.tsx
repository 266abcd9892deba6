import type { ComponentChildren } from 'preact';
import { IconButton } from './icon-button.tsx';
import './view-bar.css';

/** Over the map while it shows a part of itself: what that is, what can be changed about it, and the way back. */
export function ViewBar({
  name,
  says,
  back,
  children,
}: {
  name: string;
  says: ComponentChildren;
  back(): void;
  children?: ComponentChildren;
}) {
  return (
    <section class="view-bar card" aria-label={name}>
      <span class="view-says">{says}</span>
      {children}
      <IconButton icon="close" label="Back to the map" title="Back to the map (Esc)" run={back} />
    </section>
  );
}
