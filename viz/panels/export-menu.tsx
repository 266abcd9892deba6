import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PaperGraph } from '../../src/graph.ts';
import { formats, type WriteFormat, type WriteOptions } from '../../src/write/index.ts';
import { saveSlides } from '../slides/save.ts';
import { canWriteSlides } from '../slides/writer.ts';
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
  // Before it is painted, or the focus would come back to the first item from where an arrow key has taken it.
  useLayoutEffect(() => {
    if (!shown) return;
    box.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const outside = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) open.value = false;
    };
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, [shown]);
  const current = graph.value;
  const isPart = rules.value.length > 0;

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
              {isPart && <span>everything</span>}
            </button>
          ))}
          {canWriteSlides() && (
            <button type="button" role="menuitem" onClick={() => slides(current, false)}>
              Slides (PowerPoint)
              {isPart && <span>everything</span>}
            </button>
          )}
          {isPart &&
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
          {isPart && canWriteSlides() && (
            <button type="button" role="menuitem" onClick={() => slides(current, true)}>
              Slides (PowerPoint)
              <span>what is shown: {counted(visible.value.nodes.size, 'node')}</span>
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** What of the map is written: all of it, or what is shown just now. */
function part(onlyShown: boolean): WriteOptions {
  if (!onlyShown) return {};
  const { nodes, edges } = visible.peek();
  return { shown: { node: (key) => nodes.has(key), edge: (key) => edges.has(key) } };
}

function save(what: PaperGraph, format: WriteFormat, onlyShown: boolean): void {
  open.value = false;
  const pieces = [...format.write(what, part(onlyShown))] as BlobPart[];
  saveFile(
    `${fileName(what.getAttribute('name'))}${format.endings[0]}`,
    new Blob(pieces, { type: format.mediaType }),
  );
}

function slides(what: PaperGraph, onlyShown: boolean): void {
  open.value = false;
  void saveSlides(what, onlyShown);
}
