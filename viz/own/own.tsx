import { signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { hasExtractor } from '../extractor/start.ts';
import type { Feature } from '../features.ts';
import { Dialog } from '../panels/dialog.tsx';
import { Icon } from '../panels/icons.tsx';
import { graph } from '../state/graph.ts';
import { counted } from '../state/words.ts';
import { filesOf, textFile } from './dropped.ts';
import { bringBack, choose, chooserOpen, chosen, read, reading, stop } from './reading.ts';
import './own.css';

const over = signal(false);
const pasted = signal('');
const how = signal<'add' | 'replace'>('add');

function openChooser(): void {
  chooserOpen.value = true;
}

function OwnButton() {
  if (!hasExtractor()) return null;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label="Your own papers"
      title="Your own papers: drop files anywhere, or paste text"
      onClick={openChooser}
    >
      <Icon name="add" />
    </button>
  );
}

/** Takes what is dropped or pasted anywhere, asks what to do with it, and tells how far the reading is. */
function Own() {
  // Before the page is painted: the browser goes away to a file that is dropped on a page that does not take it.
  useLayoutEffect(() => {
    const carries = (event: DragEvent) =>
      event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain') ?? false;
    const typing = (target: EventTarget | null) =>
      target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
    const dragover = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      over.value = true;
    };
    const dragleave = (event: DragEvent) => {
      if (event.relatedTarget === null) over.value = false;
    };
    const drop = (event: DragEvent) => {
      over.value = false;
      if (!event.dataTransfer || !carries(event)) return;
      event.preventDefault();
      void filesOf(event.dataTransfer).then(choose);
    };
    const paste = (event: ClipboardEvent) => {
      if (typing(event.target) || !event.clipboardData) return;
      event.preventDefault();
      void filesOf(event.clipboardData).then(choose);
    };
    addEventListener('dragover', dragover);
    addEventListener('dragleave', dragleave);
    addEventListener('drop', drop);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('dragover', dragover);
      removeEventListener('dragleave', dragleave);
      removeEventListener('drop', drop);
      removeEventListener('paste', paste);
    };
  }, []);
  return (
    <>
      {over.value && (
        <div class="drop-here" aria-hidden="true">
          <p class="card">Drop papers here: they are read in this page</p>
        </div>
      )}
      <Chooser />
      <Progress />
    </>
  );
}

function Chooser() {
  const files = chosen.value;
  const text = pasted.value.trim();
  const onMap = (graph.value?.order ?? 0) > 0;
  const busy = reading.value?.state === 'running';
  const start = () => {
    const all = text === '' ? files : [...files, textFile(pasted.value)];
    chosen.value = [];
    pasted.value = '';
    chooserOpen.value = false;
    read(all, onMap ? how.value : 'replace');
  };
  return (
    <Dialog open={chooserOpen} title="Your own papers">
      <p class="note">
        Titles and abstracts as a listing, JSON, NDJSON, CSV or another map. They are read in this page and
        nothing leaves this computer.
      </p>
      {files.length > 0 && (
        <ul class="own-files" aria-label="Chosen files">
          {files.map((file, index) => (
            <li key={`${file.name} ${index}`}>
              <span class="node-name">{file.name}</span>
              <span class="number">{sizeWords(file.size)}</span>
              <button
                type="button"
                class="icon-button"
                aria-label={`Leave out ${file.name}`}
                onClick={() => {
                  chosen.value = files.filter((_, other) => other !== index);
                }}
              >
                <Icon name="close" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <label class="button own-choose">
        <input
          type="file"
          multiple
          class="unseen"
          onChange={(event) => {
            chosen.value = [...chosen.value, ...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
          }}
        />
        {files.length > 0 ? 'Choose more files' : 'Choose files'}
      </label>
      <label class="own-text">
        <span>or paste titles and abstracts</span>
        <textarea
          rows={5}
          value={pasted.value}
          onInput={(event) => {
            pasted.value = event.currentTarget.value;
          }}
        />
      </label>
      {onMap && (
        <fieldset class="own-how">
          <legend class="unseen">What becomes of the map on show</legend>
          <label>
            <input
              type="radio"
              name="own-how"
              checked={how.value === 'add'}
              onChange={() => {
                how.value = 'add';
              }}
            />
            Add to this map
          </label>
          <label>
            <input
              type="radio"
              name="own-how"
              checked={how.value === 'replace'}
              onChange={() => {
                how.value = 'replace';
              }}
            />
            Replace it
          </label>
        </fieldset>
      )}
      <button
        type="button"
        class="button strong"
        disabled={busy || (files.length === 0 && text === '')}
        onClick={start}
      >
        {busy ? 'Other papers are being read' : 'Read the papers'}
      </button>
    </Dialog>
  );
}

function Progress() {
  const now = reading.value;
  if (!now) return null;
  const close = () => {
    reading.value = null;
  };
  if (now.state === 'running') {
    return (
      <section class="own-card card" aria-label="Reading your papers">
        <div class="own-line">
          <label for="own-progress">{now.step}…</label>
          <button type="button" class="button" onClick={stop}>
            Stop
          </button>
        </div>
        <progress id="own-progress" max={1} value={now.share} />
      </section>
    );
  }
  const lines = now.state === 'failed' ? now.lines : now.failures;
  return (
    <section
      class="own-card card"
      aria-label="Your papers"
      data-failed={now.state === 'failed'}
      data-testid="own-outcome"
    >
      <div class="own-line">
        <p role={now.state === 'failed' ? 'alert' : undefined}>
          {now.state === 'done'
            ? now.says
            : lines.length === 1
              ? lines[0]
              : `None of ${counted(lines.length, 'file')} could be read`}
        </p>
        {now.state === 'done' && now.before && (
          <button type="button" class="button" onClick={() => now.before && bringBack(now.before)}>
            Bring the map before back
          </button>
        )}
        <button type="button" class="icon-button" aria-label="Close the message" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {(now.state === 'done' || lines.length > 1) && lines.length > 0 && (
        <ul class="own-failures">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

export const own: Feature = {
  name: 'own papers',
  button: OwnButton,
  keys: [{ key: 'o', says: 'your own papers', run: openChooser }],
  anywhere: Own,
};
