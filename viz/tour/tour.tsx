import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Stop } from '../../src/graph.ts';
import { graphJson } from '../../src/write/index.ts';
import type { Feature } from '../features.ts';
import { IconButton } from '../panels/icon-button.tsx';
import { Icon } from '../panels/icons.tsx';
import { PanelHead } from '../panels/panel-head.tsx';
import { fileName, saveFile } from '../panels/saving.ts';
import { say } from '../panels/speech.tsx';
import { graph, regionsRenamed } from '../state/graph.ts';
import { movesMade } from '../state/moves.ts';
import { tool } from '../state/room.ts';
import { theme } from '../state/theme.ts';
import { counted } from '../state/words.ts';
import { play, showStop } from './playing.ts';
import { addStop, moveStop, removeStop, renameStop, stops } from './stops.ts';
import { thumbnail } from './thumbnail.ts';
import './tour.css';

const TOOL = 'tour';
const PACES: readonly (readonly [seconds: number | null, says: string])[] = [
  [null, 'when I press a key'],
  [5, 'every 5 seconds'],
  [10, 'every 10 seconds'],
  [20, 'every 20 seconds'],
];
const pace = signal<number | null>(null);

function toggleTour(): void {
  tool.value = tool.peek() === TOOL ? null : TOOL;
}

function TourButton() {
  return (
    <IconButton
      icon="tour"
      label="Tour: views one after the other"
      pressed={tool.value === TOOL}
      run={toggleTour}
    />
  );
}

function TourPanel() {
  const all = stops.value;
  const count = all.length;
  const add = () => {
    addStop();
    say(`Added stop ${stops.peek().length}`);
  };
  return (
    <>
      <PanelHead title="Tour" {...(count > 0 && { above: counted(count, 'stop') })} />
      {count === 0 && (
        <p class="note">
          A tour is a few views with a sentence to each, for a talk or for whoever gets this map. Bring the
          map to what should come first, and add it; then go on to the next.
        </p>
      )}
      <ol class="tour-stops">
        {all.map((stop, at) => (
          // The same view may stand twice, so its place is part of its name.
          <StopRow key={`${stop.state} ${at}`} stop={stop} at={at} count={count} />
        ))}
      </ol>
      <div class="tour-actions">
        <button type="button" class={`button ${count === 0 ? 'strong' : ''}`} onClick={add}>
          <Icon name="plus" size={16} /> Add this view
        </button>
        {count > 0 && (
          <button type="button" class="button strong" onClick={() => play(all, { seconds: pace.peek() })}>
            <Icon name="play" size={15} /> Play
          </button>
        )}
      </div>
      {count > 0 && (
        <>
          <label class="tour-pace">
            The next stop comes
            <select
              value={String(pace.value)}
              onChange={(event) => {
                const { value } = event.currentTarget;
                pace.value = value === 'null' ? null : Number(value);
              }}
            >
              {PACES.map(([seconds, says]) => (
                <option key={says} value={String(seconds)}>
                  {says}
                </option>
              ))}
            </select>
          </label>
          <TakeAlong />
        </>
      )}
    </>
  );
}

function StopRow({ stop, at, count }: { stop: Stop; at: number; count: number }) {
  const words = stop.caption || `Stop ${at + 1}`;
  const move = (to: number) => {
    moveStop(at, to);
    say(`${words} is now ${to + 1} of ${count}`);
  };
  return (
    <li class="tour-stop">
      <button
        type="button"
        class="tour-look"
        aria-label={`Show ${at + 1}: ${words}`}
        onClick={() => showStop(stop)}
      >
        <Thumbnail state={stop.state} />
        <span class="tour-number">{at + 1}</span>
      </button>
      <div class="tour-words">
        <textarea
          rows={2}
          aria-label={`Caption of stop ${at + 1}`}
          placeholder="What is to be seen here?"
          value={stop.caption}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            event.currentTarget.blur();
          }}
          onChange={(event) => renameStop(at, event.currentTarget.value)}
        />
        <div class="tour-buttons">
          <IconButton
            size={14}
            icon="up"
            label={`Earlier: ${words}`}
            off={at === 0}
            run={() => move(at - 1)}
          />
          <IconButton
            size={14}
            icon="down"
            label={`Later: ${words}`}
            off={at === count - 1}
            run={() => move(at + 1)}
          />
          <IconButton
            size={14}
            icon="close"
            label={`Take out: ${words}`}
            run={() => {
              removeStop(at);
              say(`${words} taken out; Control Z brings it back`);
            }}
          />
        </div>
      </div>
    </li>
  );
}

function Thumbnail({ state }: { state: string }) {
  const host = useRef<HTMLSpanElement>(null);
  const current = graph.value;
  const named = regionsRenamed.value;
  const moved = movesMade.value;
  const colours = theme.value;
  useEffect(() => {
    if (host.current && current) host.current.innerHTML = thumbnail(current, state, colours);
  }, [current, named, moved, state, colours]);
  return <span class="tour-thumbnail" ref={host} aria-hidden="true" inert />;
}

/** How the tour gets out of this browser. */
function TakeAlong() {
  const current = graph.value;
  if (!current) return null;
  const file = `${fileName(current.getAttribute('name'))}.json`;
  return (
    <section class="group">
      <h3>Take it along</h3>
      <p class="note">
        The tour is kept in this browser, and in the map when that is saved. Of a map with a tour, Paperloom
        writes a deck with a slide for each stop.
      </p>
      <p class="tour-save">
        <button
          type="button"
          class="button"
          onClick={() =>
            saveFile(
              file,
              new Blob([...graphJson.write(current, {})] as BlobPart[], { type: 'application/json' }),
            )
          }
        >
          <Icon name="download" size={16} /> Save {file}
        </button>
      </p>
      <pre class="tour-command">{`npx paperloom build ${file} -o deck.html -o deck.pptx`}</pre>
    </section>
  );
}

/** Views with captions, to be recorded, shown and taken along. */
export const tour: Feature = {
  name: TOOL,
  panel: TourPanel,
  button: TourButton,
  keys: [{ key: 'v', says: 'tour: views one after the other', run: toggleTour }],
};
