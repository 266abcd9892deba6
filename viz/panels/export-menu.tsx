import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PaperGraph } from '../../src/graph.ts';
import { formats, type WriteFormat } from '../../src/write/index.ts';
import { graph } from '../state/graph.ts';
import { rules, visible } from '../state/rules.ts';
import { counted } from '../state/words.ts';
import { Icon } from './icons.tsx';
import { fileName, saveFile } from './saving.ts';

const open = signal(false);

/** Saves the graph, whole or as it is shown. */
export function ExportMenu() {
  const box = useRef<HTMLDivElement>(null);
  const shown = open.value;
  useEffect(() => {
    if (!shown) return;
    box.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const outside = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) open.value = false;
    };
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, [shown]);
  const current = graph.value;
  const part = rules.value.length > 0;

  const keys = (event: KeyboardEvent) => {
    const items = [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') {
      event.stopPropagation();
      open.value = false;
      box.current?.querySelector<HTMLElement>('button')?.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      items[(at + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length]?.focus();
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows and Escape belong to the whole menu
    <div class="menu-box" ref={box} onKeyDown={keys}>
      <button
        type="button"
        class="icon-button"
        aria-label="Save the graph"
        title="Save the graph"
        aria-haspopup="menu"
        aria-expanded={shown}
        disabled={!current}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <Icon name="download" />
      </button>
      {shown && current && (
        <div class="menu card" role="menu" aria-label="Save the graph">
          {formats.map((format) => (
            <button
              type="button"
              role="menuitem"
              key={format.name}
              onClick={() => save(current, format, false)}
            >
              {format.name}
              {part && <span>everything</span>}
            </button>
          ))}
          {part &&
            formats.map((format) => (
              <button
                type="button"
                role="menuitem"
                key={format.name}
                onClick={() => save(current, format, true)}
              >
                {format.name}
                <span>what is shown: {counted(visible.value.nodes.size, 'node')}</span>
              </button>
            ))}
        </div>
      )}
    </div>
  );
}

function save(what: PaperGraph, format: WriteFormat, onlyShown: boolean): void {
  open.value = false;
  const { nodes, edges } = visible.peek();
  const shown = { node: (key: string) => nodes.has(key), edge: (key: string) => edges.has(key) };
  const parts = [...format.write(what, onlyShown ? { shown } : {})] as BlobPart[];
  saveFile(
    `${fileName(what.getAttribute('name'))}${format.endings[0]}`,
    new Blob(parts, { type: format.mediaType }),
  );
}
