import { batch, effect, signal, untracked } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PaperGraph } from '../../src/graph.ts';
import { discArea } from '../../src/picture/crowding.ts';
import { mapBlurred, mapFocused, mapKey, walk } from '../keyboard/map-keys.ts';
import { say } from '../panels/speech.tsx';
import { type Camera, camera } from '../state/camera.ts';
import { framed } from '../state/frame.ts';
import { graph as graphOnShow } from '../state/graph.ts';
import { lit } from '../state/lit.ts';
import { dropCarried, homeOf, mayMove } from '../state/moves.ts';
import { covered, coveredAtRest, motion } from '../state/room.ts';
import {
  clearSelection,
  hovered,
  selectEdge,
  selection,
  selectNode,
  selectRegion,
} from '../state/selection.ts';
import { arrangement, carried, placeOf, standing } from '../state/standing.ts';
import { canvasStage } from './canvas/canvas-stage.ts';
import { boxOf, fit, nodeScale, withNames } from './fit.ts';
import { type MapHandle, takeMap } from './handle.ts';
import { followArrangement } from './morph.ts';
import { litLayer } from './paint/lit.ts';
import { type DrawnName, type NamesLayer, namesLayer } from './paint/names.ts';
import { regionsLayer } from './paint/regions.ts';
import { look, scales, scene, theme } from './scene.ts';
import { type Stage, type StageOptions, toScreen } from './stage.ts';
import { hasWebgl } from './webgl/available.ts';
import { webglStage } from './webgl/webgl-stage.ts';
import './map.css';

/** The pointer rests this long on a node before the map dims around it, so that crossing the map does not flash. */
const HOVER_IN = 70;
const HOVER_OUT = 140;

/** While true no map is drawn, and the graphics card is left alone. */
export const resting = signal(false);

/** Counts the stages: a new one is mounted whenever the graphics card has dropped the old one. */
const stageNumber = signal(0);
/** Why the map is drawn without the graphics card, for the caption; null while it is not. */
export const plainBecause = signal<string | null>(null);
/** Why no map is drawn though there is a graph; null while one is. */
export const mapTrouble = signal<string | null>(null);

const RETRY = 250;
/** Tabs that take the contexts from each other would otherwise do so for ever. */
const MOST_LOSSES = 5;
const LOSSES_WITHIN = 20_000;
let losses: number[] = [];

function stageLost(): void {
  const now = performance.now();
  losses = [...losses.filter((time) => now - time < LOSSES_WITHIN), now];
  if (losses.length > MOST_LOSSES)
    plainBecause.value = 'without the graphics card, which keeps dropping the map';
  setTimeout(() => {
    stageNumber.value += 1;
  }, RETRY);
}

/** Tries again to draw a map that could not be drawn. */
export function redrawMap(): void {
  losses = [];
  plainBecause.value = null;
  mapTrouble.value = null;
  stageNumber.value += 1;
}

/** The stage on the graphics card, or the plain one where the browser or the card gives none. */
function stageOf(options: StageOptions): Stage {
  if (plainBecause.peek() !== null) return canvasStage(options);
  try {
    return webglStage(options);
  } catch (error) {
    // Asked only now: making a context to see whether there is one takes as long as drawing the map.
    if (hasWebgl()) throw error;
    plainBecause.value = 'without WebGL, which this browser does not give';
    options.container.replaceChildren();
    return canvasStage(options);
  }
}

export function MapView() {
  const host = useRef<HTMLDivElement>(null);
  const shown = graphOnShow.value;
  const number = stageNumber.value;
  const rests = resting.value;
  useEffect(() => {
    if (!host.current || !shown || shown.order === 0 || rests) return;
    try {
      return mount(host.current, shown);
    } catch {
      host.current.replaceChildren();
      mapTrouble.value = 'This browser gives the page no canvas, which the map is drawn on.';
      return;
    }
  }, [shown, number, rests]);
  return (
    <div
      class="map-frame"
      role="application"
      aria-label="Map. Arrow keys go from node to node, Enter opens one; the table has the same content."
      tabIndex={rests ? -1 : 0}
      onKeyDown={(event) => {
        if (!mapKey(event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) mapFocused();
      }}
      onPointerDown={() => walk(!framed())}
      onBlur={mapBlurred}
    >
      <div class="map" ref={host} data-testid="map" />
    </div>
  );
}

function mount(container: HTMLElement, graph: PaperGraph): () => void {
  const box = boxOf(graph.nodes(), (key) => homeOf(graph, key), 1);
  if (!box) return () => {};
  const sceneNow = () => {
    const now = scene.peek();
    if (!now) throw new Error('a map is drawn without a graph');
    return now;
  };
  /** Between the coming of another graph and the end of this stage, whose nodes the other need not have. */
  const stale = () => graphOnShow.peek() !== graph;
  const allDiscs = discArea(graph.mapNodes((_, { size }) => size));
  /** A panel that opens, or a filter, makes no node smaller or larger; a few that stand elsewhere have their full size. */
  const scaleOfNodes = (width: number, height: number): number => {
    const there = standing.peek()?.places;
    const keys = there && [...there.keys()].filter((key) => graph.hasNode(key));
    const discs = keys ? discArea(keys.map((key) => graph.getNodeAttribute(key, 'size'))) : allDiscs;
    return nodeScale(width, height, coveredAtRest.peek(), discs);
  };
  const names: NamesLayer = namesLayer(sceneNow);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let placed: Camera | null = null;
  let gone = false;
  let arriving = true;
  /** The camera from before nodes were arranged: where to go back to. */
  let before: { camera: Camera | null } | null = null;

  const nameAt = ([x, y]: readonly [number, number]): DrawnName | null =>
    names.drawn().find((name) => x >= name.left && x <= name.right && y >= name.top && y <= name.bottom) ??
    null;

  const stage = stageOf({
    container,
    graph,
    box,
    nodeScale: scaleOfNodes,
    look: {
      node: (key) => (look.peek() ?? sceneNow().look).node(key),
      edge: (key) => (look.peek() ?? sceneNow().look).edge(key),
      // Without the scene: it would letter the map before its scale is known.
      background: () => theme.peek().background,
    },
    layers: [regionsLayer(sceneNow), litLayer(sceneNow), names],
    events: {
      hover: (node) => {
        if (carried.peek()) return;
        clearTimeout(waiting);
        waiting = setTimeout(
          () => {
            hovered.value = node === null ? null : { type: 'node', key: node };
          },
          node === null ? HOVER_OUT : HOVER_IN,
        );
        container.style.cursor = node === null ? '' : 'pointer';
      },
      move: (point) => {
        if (hovered.peek()?.type !== 'node') container.style.cursor = nameAt(point) ? 'pointer' : '';
      },
      click: ({ node, edge, point }) => {
        // A name is as good as its node; an edge is only hit where nothing else lies.
        const name = node === null ? nameAt(point) : null;
        if (node !== null) selectNode(node);
        else if (name?.of === 'node') selectNode(name.key);
        else if (name?.of === 'region') selectRegion(name.key);
        else if (edge !== null) selectEdge(edge);
        else clearSelection();
      },
      doubleClick: (node) =>
        handle.show(
          [node, ...graph.neighbors(node)].filter((key) => standing.peek()?.places.has(key) ?? true),
        ),
      may: mayMove,
      carry: (node, dx, dy) => {
        clearTimeout(waiting);
        const { scale } = stage.viewport();
        const from = graph.getNodeAttributes(node);
        batch(() => {
          carried.value = { node, place: { x: from.x + dx / scale, y: from.y - dy / scale } };
          // Its links go with it: what is lit is drawn anew each frame, the map below when it is let go.
          hovered.value = { type: 'node', key: node };
        });
        container.style.cursor = 'grabbing';
      },
      drop: () => {
        const node = dropCarried();
        hovered.value = null;
        container.style.cursor = '';
        if (node !== null) say(`${graph.getNodeAttribute(node, 'label')} moved`);
      },
      camera: (now, byHand) => {
        if (byHand && !carried.peek()) {
          placed = now;
          camera.value = now;
        }
      },
      lost: () => {
        // One loss takes all contexts of the stage, each with an event of its own.
        if (gone) return;
        gone = true;
        stageLost();
      },
      resized: () => {
        measure();
        if (camera.peek() === null) handle.show(null, false);
      },
    },
  });

  function measure(): void {
    const base = stage.base();
    const view = stage.viewport();
    // A node's radius grows with the square root of the zoom; the labels' zoom 1 is where it is the node's size.
    const factor = scaleOfNodes(view.width, view.height);
    const whole = fit(box as NonNullable<typeof box>, base, view.width, view.height, coveredAtRest.peek());
    const next = { label: base.scale / (factor * factor), whole: base.scale / whole.ratio };
    const now = scales.peek();
    if (Math.abs(next.label - now.label) > 1e-6 || Math.abs(next.whole - now.whole) > 1e-6)
      scales.value = next;
  }

  const go = (to: Camera, ms: number): void => stage.moveTo(to, motion(ms));

  const handle: MapHandle = {
    viewport: stage.viewport,
    names: names.drawn,
    show: (keys, animate = true) => {
      const wanted = arrangement.peek()?.places;
      const about = keys ?? wanted?.keys() ?? null;
      // Moved nodes may stand outside the box that the camera is measured by.
      const all = () => boxOf(graph.nodes(), (key) => graph.getNodeAttributes(key), 1) ?? box;
      const target = about && boxOf(about, (key) => wanted?.get(key) ?? placeOf(graph, key), 1);
      if (about && !target) return;
      const view = stage.viewport();
      const to = fit(
        target ?? all(),
        stage.base(),
        view.width,
        view.height,
        wanted ? withNames(covered.peek()) : covered.peek(),
        keys === null ? 0.02 : 0.16,
      );
      placed = keys === null ? null : to;
      camera.value = placed;
      go(to, animate ? 420 : 0);
    },
    zoom: (factor) => {
      const from = stage.camera();
      const free = covered.peek();
      const view = stage.viewport();
      // About the middle of what is free, not of the window.
      const off = {
        x: (free.left - free.right) / 2 / view.scale / stage.base().span,
        y: (free.bottom - free.top) / 2 / view.scale / stage.base().span,
      };
      const ratio = Math.min(4, Math.max(0.02, from.ratio * factor));
      const by = 1 - ratio / from.ratio;
      placed = { x: from.x + off.x * by, y: from.y + off.y * by, ratio };
      camera.value = placed;
      go(placed, 200);
    },
    pan: (dx, dy) => {
      const from = stage.camera();
      const unit = stage.viewport().scale * stage.base().span;
      placed = { x: from.x + dx / unit, y: from.y - dy / unit, ratio: from.ratio };
      camera.value = placed;
      go(placed, 120);
    },
    reveal: (key) => {
      if (!graph.hasNode(key)) return;
      const view = stage.viewport();
      const { x, y } = placeOf(graph, key);
      const [sx, sy] = toScreen(view, x, y);
      const free = covered.peek();
      const dx = Math.min(0, sx - free.left) + Math.max(0, sx - (view.width - free.right));
      const dy = Math.min(0, sy - free.top) + Math.max(0, sy - (view.height - free.bottom));
      if (dx !== 0 || dy !== 0) handle.pan(dx, dy);
    },
  };
  takeMap(handle);

  measure();
  const linked = camera.peek();
  if (linked) {
    placed = linked;
    stage.moveTo(linked, 0);
  } else handle.show(null, false);

  let brought = false;
  let painted = look.peek();
  const stops = [
    effect(() => {
      const now = look.value;
      // The stage has just asked for this one.
      if (stale() || now === painted) return;
      painted = now;
      untracked(() => stage.repaint());
    }),
    effect(() => {
      const now = scene.value;
      if (stale()) return;
      untracked(() => {
        stage.dim(now?.lit !== null);
        stage.redraw();
      });
    }),
    effect(() => {
      const now = standing.value;
      if (stale()) return;
      untracked(() => {
        measure();
        stage.arrange(now?.places ?? null);
      });
    }),
    followArrangement(graph, (there) => {
      // The camera that a link brings is that of the arrangement.
      if (there && arriving && camera.peek() !== null) return;
      if (there) before ??= { camera: camera.peek() };
      const back = there ? null : (before?.camera ?? null);
      if (!there) before = null;
      if (back === null) handle.show(null);
      else camera.value = back;
    }),
    // Back, Forward and a pasted link bring a camera that this map did not place.
    effect(() => {
      const wanted = camera.value;
      untracked(() => {
        if (wanted === placed || stale()) return;
        placed = wanted;
        if (wanted === null) handle.show(null);
        else {
          go(wanted, 300);
          // The selection that comes with it finds its place taken.
          brought = true;
          queueMicrotask(() => {
            brought = false;
          });
        }
      });
    }),
    // A panel that opens takes room: what it is about must not lie under it.
    effect(() => {
      covered.value;
      const about = selection.value;
      if (stale()) return;
      untracked(() => {
        measure();
        if (brought || (arriving && linked && about?.type === 'region')) return;
        if (about?.type === 'node') handle.reveal(about.key);
        else if (about?.type === 'region') showRegion(about.id);
        else if (camera.peek() === null) handle.show(null);
      });
    }),
  ];

  arriving = false;

  function showRegion(id: string): void {
    const nodes = lit.peek()?.region === id ? [...(lit.peek()?.nodes ?? [])] : [];
    if (nodes.length > 0) handle.show(nodes);
  }

  return () => {
    clearTimeout(waiting);
    for (const stop of stops) stop();
    stage.kill();
    takeMap(null);
    carried.value = null;
    hovered.value = null;
  };
}
