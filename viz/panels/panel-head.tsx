import type { ComponentChildren } from 'preact';
import { tool } from '../state/room.ts';
import { clearSelection, hovered } from '../state/selection.ts';
import { IconButton } from './icon-button.tsx';

/** Name of what the panel is about, and its way out. */
export function PanelHead({ title, above }: { title: string; above?: ComponentChildren }) {
  return (
    <header class="panel-head">
      <div>
        {above && <p class="above">{above}</p>}
        <h2>{title}</h2>
      </div>
      <IconButton icon="close" label="Close the panel" title="Close (Esc)" run={closePanel} />
    </header>
  );
}

export function closePanel(): void {
  hovered.value = null;
  if (tool.value !== null) tool.value = null;
  else clearSelection();
}
