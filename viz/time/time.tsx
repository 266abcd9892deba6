import { computed, effect, signal } from '@preact/signals';
import type { Feature } from '../features.ts';
import { Icon } from '../panels/icons.tsx';
import { say } from '../panels/speech.tsx';
import { OPEN, type Range, years, yearsPreview } from '../state/filters.ts';
import { graph } from '../state/graph.ts';
import { visible } from '../state/rules.ts';
import { counted } from '../state/words.ts';
import { yearBars } from './histogram.ts';
import './time.css';

/** Long enough to see what a year brought. */
const STEP = 1100;

const bars = computed(() => (graph.value ? yearBars(graph.value, visible.value.nodes) : []));
const playing = signal(false);
let timer: ReturnType<typeof setTimeout> | undefined;

// A map that comes or goes while time passes would be cut at a year of the other.
effect(() => {
  graph.value;
  pause();
});

function span(): { first: number; last: number } {
  const all = bars.peek();
  return { first: all[0]?.year ?? 0, last: all.at(-1)?.year ?? 0 };
}

/** The range with its open sides filled in. */
function filled({ from, to }: Range): { from: number; to: number } {
  const { first, last } = span();
  return { from: Math.max(first, from ?? first), to: Math.min(last, to ?? last) };
}

/** Sides at the ends are open, so that papers without a year come back. */
function ranged(from: number, to: number): Range {
  const { first, last } = span();
  return from <= first && to >= last
    ? OPEN
    : { from: from <= first ? null : from, to: to >= last ? null : to };
}

/** Goes through the years one by one; the range of before is back when it has come to its end. */
function play(): void {
  const { from, to } = filled(years.peek());
  playing.value = true;
  const show = (year: number) => {
    yearsPreview.value = { from: years.peek().from, to: year };
    say(`Until ${year}: ${counted(shownPapers(), 'paper')}`);
    timer = setTimeout(() => (year >= to ? pause() : show(year + 1)), STEP);
  };
  show(from);
}

function pause(): void {
  clearTimeout(timer);
  playing.value = false;
  yearsPreview.value = null;
}

function shownPapers(): number {
  return bars.value.reduce((sum, { shown }) => sum + shown, 0);
}

/** Papers by year, two handles that keep a part of them, and play. */
function Time() {
  const all = bars.value;
  if (all.length < 2) return null;
  const { first, last } = span();
  const now = filled(yearsPreview.value ?? years.value);
  const most = Math.max(...all.map((bar) => bar.all));
  const move = (side: 'from' | 'to', year: number) => {
    if (playing.peek()) pause();
    yearsPreview.value =
      side === 'from' ? ranged(Math.min(year, now.to), now.to) : ranged(now.from, Math.max(year, now.from));
  };
  const settle = () => {
    const next = yearsPreview.peek();
    if (next === null) return;
    years.value = next;
    yearsPreview.value = null;
  };
  const handle = (side: 'from' | 'to') => (
    <input
      type="range"
      aria-label={side === 'from' ? 'Papers from year' : 'Papers until year'}
      min={first}
      max={last}
      step={1}
      value={now[side]}
      aria-valuetext={String(now[side])}
      onInput={(event) => {
        move(side, Number(event.currentTarget.value));
        event.currentTarget.value = String(filled(yearsPreview.peek() ?? years.peek())[side]);
      }}
      onChange={settle}
    />
  );
  return (
    <section class="rail-section time" aria-labelledby="time-title">
      <header>
        <h2 id="time-title">
          Years <output class="number">{now.from === now.to ? now.from : `${now.from} – ${now.to}`}</output>
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={playing.value ? 'Stop playing the years' : 'Play the years'}
          title={playing.value ? 'Stop' : 'Play the years'}
          onClick={() => (playing.peek() ? pause() : play())}
        >
          <Icon name={playing.value ? 'pause' : 'play'} size={16} />
        </button>
      </header>
      <div
        class="bars"
        role="img"
        aria-label={`Papers by year: ${all.map(({ year, all: count }) => `${year} ${count}`).join(', ')}`}
      >
        {all.map(({ year, all: count, shown }) => (
          <span
            key={year}
            title={`${year}: ${counted(count, 'paper')}`}
            data-in={year >= now.from && year <= now.to}
            style={{ '--all': `${(100 * count) / most}%`, '--shown': `${(100 * shown) / most}%` }}
          />
        ))}
      </div>
      <div class="handles">
        {handle('from')}
        {handle('to')}
      </div>
    </section>
  );
}

export const time: Feature = { name: 'time', rail: Time };
