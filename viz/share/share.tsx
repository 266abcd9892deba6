import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { leftOut } from '../address/address.ts';
import type { Feature } from '../features.ts';
import { Dialog } from '../panels/dialog.tsx';
import { IconButton } from '../panels/icon-button.tsx';
import { Icon } from '../panels/icons.tsx';
import { say } from '../panels/speech.tsx';
import { counted } from '../state/words.ts';
import { copyText } from './copy.ts';
import { placeNow, reach, type Wishes } from './place.ts';
import { savePicture, slidePicture } from './save.ts';
import { type Recipe, recipeFor, tools } from './snippet.ts';
import './share.css';

const open = signal(false);
const chosen = signal(tools[0]?.id ?? '');
const wishes = signal<Wishes>({ ui: 'mini', poster: true, lock: true, colours: '' });

const TAKES: Record<Recipe['takes'], string> = {
  live: 'Live map',
  svg: 'SVG picture',
  png: 'PNG picture',
};

const REACH: Record<ReturnType<typeof reach>, string> = {
  anybody: 'Whoever opens it sees this view: what is selected, the filters, the place on the map.',
  here: 'This address is on this computer alone. For others, build one file, put it anywhere and share from there: npx paperloom build map.json -o map.html',
  file: 'This map is a file on this computer: give it along, beside the slides. The address begins with its name.',
};

function openShare(): void {
  open.value = true;
}

function ShareButton() {
  return (
    <IconButton
      icon="share"
      label="Share this view"
      title="Share: a link, or the map on a slide"
      run={openShare}
    />
  );
}

function ShareDialog() {
  return (
    <Dialog open={open} title="Share this view">
      <Share />
    </Dialog>
  );
}

function Share() {
  const place = placeNow(wishes.value);
  const tool = tools.find(({ id }) => id === chosen.value) ?? tools[0];
  if (!tool) return null;
  const left = leftOut();
  const recipe = recipeFor(tool, place);
  const picture = recipe.takes === 'live' ? null : recipe.takes;
  return (
    <div class="share">
      <div class="share-link">
        <label for="share-link">Link</label>
        <input
          id="share-link"
          readOnly
          value={place.link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={place.link} what="link" />
      </div>
      <p class="note">{REACH[reach()]}</p>
      {left > 0 && (
        <p class="note">
          The link has no room for {counted(left, 'node')} moved by hand; the saved map keeps them all.
        </p>
      )}
      <fieldset class="share-tools">
        <legend>On a slide or a page</legend>
        {tools.map(({ id, name }) => (
          <label key={id} class="share-tool">
            <input
              type="radio"
              name="share-tool"
              class="unseen"
              checked={id === tool.id}
              onChange={() => {
                chosen.value = id;
              }}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <div class="share-recipe">
        <Preview colours={wishes.value.colours} live={picture === null} />
        <div class="share-how">
          <h3>{TAKES[recipe.takes]}</h3>
          <p class="note">{recipe.why}</p>
          <Options live={picture === null} />
        </div>
      </div>
      <ol class="share-steps">
        {recipe.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {picture && <SaveButton kind={picture} name={place.picture} />}
      {recipe.snippet !== '' && (
        <div class="share-snippet">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
          <section tabIndex={0} aria-label={`To paste into ${tool.name}`}>
            <pre>{recipe.snippet}</pre>
          </section>
          <CopyButton text={recipe.snippet} what={`text for ${tool.name}`} />
        </div>
      )}
    </div>
  );
}

/** The view as it will stand there. */
function Preview({ colours, live }: { colours: Wishes['colours']; live: boolean }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current) host.current.innerHTML = slidePicture(colours, 1);
  }, [colours]);
  return (
    <div class="share-preview" data-colours={colours} aria-hidden="true" inert>
      <div ref={host} />
      {live && (
        <span class="share-play">
          <Icon name="play" size={16} />
        </span>
      )}
    </div>
  );
}

function Options({ live }: { live: boolean }) {
  const now = wishes.value;
  const set = (change: Partial<Wishes>) => {
    wishes.value = { ...now, ...change };
  };
  return (
    <div class="share-options">
      <label>
        Colours
        <select
          value={now.colours}
          onChange={(event) => set({ colours: event.currentTarget.value as Wishes['colours'] })}
        >
          <option value="">{live ? 'As the system' : 'As here'}</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
          <option value="transparent">No ground</option>
        </select>
      </label>
      {live && (
        <>
          <label>
            Beside the map
            <select
              value={now.ui}
              onChange={(event) => set({ ui: event.currentTarget.value as Wishes['ui'] })}
            >
              <option value="none">Nothing</option>
              <option value="mini">What is chosen</option>
              <option value="full">Everything</option>
            </select>
          </label>
          <label class="share-tick">
            <input
              type="checkbox"
              checked={now.poster}
              onChange={(event) => set({ poster: event.currentTarget.checked })}
            />
            A picture until it is clicked or its slide comes
          </label>
          <label class="share-tick">
            <input
              type="checkbox"
              checked={now.lock}
              onChange={(event) => set({ lock: event.currentTarget.checked })}
            />
            The wheel scrolls the page until the map is clicked
          </label>
        </>
      )}
    </div>
  );
}

function SaveButton({ kind, name }: { kind: 'svg' | 'png'; name: string }) {
  const [trouble, setTrouble] = useState('');
  return (
    <p class="share-save">
      <button
        type="button"
        class="button strong"
        onClick={() => {
          setTrouble('');
          savePicture(kind, name, wishes.peek().colours).catch((error: unknown) =>
            setTrouble(`The picture could not be saved: ${error instanceof Error ? error.message : error}.`),
          );
        }}
      >
        <Icon name="download" size={16} /> Save {name}.{kind}
      </button>
      <span class="number">1920 × 1080</span>
      {trouble !== '' && <span role="alert">{trouble}</span>}
    </p>
  );
}

function CopyButton({ text, what }: { text: string; what: string }) {
  const [done, setDone] = useState<'no' | 'yes' | 'failed'>('no');
  useEffect(() => setDone('no'), [text]);
  return (
    <button
      type="button"
      class="button share-copy"
      aria-label={`Copy the ${what}`}
      onClick={() => {
        void copyText(text).then((copied) => {
          setDone(copied ? 'yes' : 'failed');
          say(copied ? `Copied the ${what}` : 'The browser did not let the page copy');
        });
      }}
    >
      <Icon name={done === 'yes' ? 'check' : 'copy'} size={15} />
      {done === 'yes' ? 'Copied' : done === 'failed' ? 'Not copied' : 'Copy'}
    </button>
  );
}

/** A link to the view, and what puts it on a slide. */
export const share: Feature = {
  name: 'share',
  button: ShareButton,
  keys: [{ key: 's', says: 'share this view', run: openShare }],
  overlay: ShareDialog,
};
