import { effect, signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { theMap } from '../map/handle.ts';
import { mapTrouble } from '../map/map.tsx';
import { Icon } from '../panels/icons.tsx';
import { ZoomButtons } from '../panels/toolbar.tsx';
import { poster, ui } from '../state/frame.ts';
import { graph, loading } from '../state/graph.ts';
import { embedded, live, locked, start, unlocked } from './live.ts';
import { MiniCard } from './mini-card.tsx';
import { pictureNow } from './picture.ts';
import './embed.css';

/** Bumped when the window has another size, after it has settled. */
const size = signal(0);

/** What a map in another page has more than the explorer in its own: the picture, the lock, the small card. */
export function Embed() {
  if (!embedded.value || loading.value.step !== 'ready' || !graph.value?.order) return null;
  return (
    <>
      <Picture />
      {!live.value && (
        <button
          type="button"
          class="embed-cover"
          aria-label={`Show the map “${graph.value.getAttribute('name')}” and use it`}
          onClick={() => {
            start(true);
            focusMap();
          }}
        >
          <span class="embed-hint card">
            <Icon name="play" size={14} /> Click to explore
          </span>
        </button>
      )}
      {locked.value && (
        <button
          type="button"
          class="embed-cover"
          aria-label="Use the map: wheel and drag move it from then on"
          onClick={() => {
            unlocked.value = true;
            focusMap();
          }}
        >
          <span class="embed-hint card">Click to move the map</span>
        </button>
      )}
      {ui.value === 'mini' && (
        <>
          <MiniCard />
          {live.value && !locked.value && <ZoomButtons />}
        </>
      )}
    </>
  );
}

function focusMap(): void {
  // Its button goes, and the focus with it, before the map is asked to take it.
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.map-frame')?.focus({ preventScroll: true }),
  );
}

/** The map as a drawing: on the screen while no map is drawn, on paper always. */
function Picture() {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const paint = () => {
      element.innerHTML = pictureNow(element.clientWidth || innerWidth, element.clientHeight || innerHeight);
    };
    const giveWay = () => {
      if (live.peek()) element.dataset.under = '';
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const resized = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        size.value += 1;
      }, 120);
    };
    const stop = effect(() => {
      size.value;
      if (!live.value) {
        delete element.dataset.under;
        paint();
        return;
      }
      // The picture stays until the map has drawn its first frame.
      const drawn = () => {
        if (!live.peek()) return;
        if (theMap() === null && mapTrouble.peek() === null) requestAnimationFrame(drawn);
        else requestAnimationFrame(() => requestAnimationFrame(giveWay));
      };
      drawn();
    });
    addEventListener('resize', resized);
    addEventListener('beforeprint', paint);
    return () => {
      stop();
      clearTimeout(timer);
      removeEventListener('resize', resized);
      removeEventListener('beforeprint', paint);
    };
  }, []);
  return <div class="embed-picture" ref={host} inert data-testid="picture" data-poster={poster.value} />;
}
