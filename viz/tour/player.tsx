import { useLayoutEffect } from 'preact/hooks';
import { Icon } from '../panels/icons.tsx';
import { framed, presenting } from '../state/frame.ts';
import { endTour, goTo, next, pause, playing, previous } from './playing.ts';
import './player.css';

const ON: ReadonlySet<string> = new Set(['ArrowRight', 'ArrowDown', 'PageDown', 'Enter', 'n']);
const BACK: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'p']);

/** At the foot of the map while a tour is shown: what is said, how far it is, and how to go on. */
export function TourPlayer() {
  const now = playing.value;
  const showing = now !== null;
  // Not after the first painting, or a key pressed as the player comes up would be lost.
  useLayoutEffect(() => {
    if (!showing || framed()) return;
    // Before the map and the page see the keys: for a while they are those of a talk.
    const keys = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
      const onButton = (event.target as HTMLElement | null)?.matches?.('button, a');
      if (!pressed(event.key, onButton ?? false)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('keydown', keys, { capture: true });
    return () => removeEventListener('keydown', keys, { capture: true });
  }, [showing]);
  if (!now) return null;
  const { stops, at, seconds, paused } = now;
  const timed = seconds !== null && at + 1 < stops.length;
  return (
    <section class="player card" aria-label="Tour">
      <p class="player-caption">{stops[at]?.caption}</p>
      <div class="player-row">
        <button
          type="button"
          class="icon-button"
          aria-label="The stop before"
          title="Before (←)"
          disabled={at === 0}
          onClick={previous}
        >
          <Icon name="left" />
        </button>
        <ol class="player-stops" aria-label={`Stop ${at + 1} of ${stops.length}`}>
          {stops.map((stop, i) => (
            <li key={`${stop.state} ${i}`}>
              <button
                type="button"
                aria-label={`Stop ${i + 1}: ${stop.caption}`}
                aria-current={i === at ? 'step' : undefined}
                title={stop.caption}
                onClick={() => goTo(i)}
              >
                <span
                  class="player-bar"
                  data-state={i < at ? 'past' : i > at ? 'future' : timed ? 'timed' : 'now'}
                  data-paused={paused}
                  style={{ '--lasts': `${seconds ?? 0}s` }}
                />
              </button>
            </li>
          ))}
        </ol>
        <button
          type="button"
          class="icon-button"
          aria-label="The next stop"
          title="Next (→ or the space bar)"
          disabled={at + 1 >= stops.length}
          onClick={next}
        >
          <Icon name="right" />
        </button>
        {seconds !== null && (
          <button
            type="button"
            class="icon-button"
            aria-label={paused ? 'Go on by itself' : 'Wait here'}
            title={paused ? 'Go on (space bar)' : 'Wait here (space bar)'}
            onClick={() => pause(!paused)}
          >
            <Icon name={paused ? 'play' : 'pause'} size={16} />
          </button>
        )}
        {presenting.value && (
          <button
            type="button"
            class="icon-button"
            aria-label="End the tour"
            title="End the tour (Esc)"
            onClick={endTour}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
    </section>
  );
}

/** Does what a key asks for; false where it asks for nothing here. */
function pressed(key: string, onButton: boolean): boolean {
  const now = playing.peek();
  if (!now) return false;
  if (key === 'Escape') endTour();
  else if (key === 'Home') goTo(0);
  else if (key === 'End') goTo(now.stops.length - 1);
  else if (onButton && (key === ' ' || key === 'Enter')) return false;
  else if (key === ' ') {
    if (now.seconds === null) next();
    else pause(!now.paused);
  } else if (ON.has(key)) next();
  else if (BACK.has(key)) previous();
  else return false;
  return true;
}
