import type { Point } from '../../../src/picture/camera.ts';
import type { Camera } from '../../state/camera.ts';
import { controlPoint } from '../bow.ts';
import { onCanvas, type PaintedLayer, paintLayer } from '../canvases.ts';
import { carrying } from '../carrying.ts';
import { eased } from '../ease.ts';
import { baseOf } from '../fit.ts';
import { tracePath } from '../shapes.ts';
import {
  type EdgeLook,
  type Layer,
  MAX_RATIO,
  MIN_RATIO,
  type NodeLook,
  type Stage,
  type StageOptions,
  toScreen,
  type Viewport,
} from '../stage.ts';
import { type DrawnLink, type DrawnNode, linkAt, nodeAt } from './hit.ts';
import { listenToPointers } from './pointers.ts';
import { moved, viewOf, zoomed } from './view.ts';

/** More nodes than this a 2-D canvas does not move smoothly. */
export const MOST_NODES = 2_000;
/** Above this many, links rest while the map moves. */
const MOST_MOVING = 4_000;
const DOUBLE_CLICK = 0.5;

interface Seen {
  nodes: { key: string; look: NodeLook; place: Point }[];
  links: { key: string; look: EdgeLook; from: string; to: string }[];
}

/** The stage on 2-D canvases, for browsers that give the page no WebGL: of a large map its best connected nodes. */
export function canvasStage(options: StageOptions): Stage {
  const { container, graph, box, look, events } = options;
  const added = (layer: Layer): PaintedLayer => {
    const canvas = document.createElement('canvas');
    canvas.className = `layer-${layer.name}`;
    container.append(canvas);
    return onCanvas(layer, canvas);
  };
  const under = options.layers.filter(({ place }) => place === 'under').map(added);
  const ground = added({ name: 'ground', place: 'under', paint: paintGround });
  const over = options.layers.filter(({ place }) => place === 'over').map(added);

  let camera: Camera = { x: 0.5, y: 0.5, ratio: 1 };
  let places: ReadonlyMap<string, Point> | null = null;
  let seen: Seen | null = null;
  let drawn: { nodes: DrawnNode[]; links: DrawnLink[] } = { nodes: [], links: [] };
  let frame = 0;
  let moving = 0;
  let byHand = false;
  let underPointer: string | null = null;

  const size = () => ({ width: container.offsetWidth, height: container.offsetHeight });
  const base = () => baseOf(box, size().width, size().height);
  const viewport = (): Viewport => {
    const { width, height } = size();
    return viewOf(base(), camera, width, height, options.nodeScale(width, height));
  };

  function lookAgain(): Seen {
    const keys = places ? [...places.keys()].filter((key) => graph.hasNode(key)) : graph.nodes();
    let nodes = keys
      .map((key) => ({ key, look: look.node(key), place: places?.get(key) ?? graph.getNodeAttributes(key) }))
      .filter((node) => !node.look.hidden);
    if (nodes.length > MOST_NODES) {
      const best = new Set(
        [...nodes]
          .sort((a, b) => graph.degree(b.key) - graph.degree(a.key) || (a.key < b.key ? -1 : 1))
          .slice(0, MOST_NODES),
      );
      nodes = nodes.filter((node) => best.has(node));
    }
    const links: Seen['links'] = [];
    // Nodes that stand elsewhere have their links lit.
    if (!places) {
      const here = new Set(nodes.map(({ key }) => key));
      graph.forEachEdge((key, _attributes, from, to) => {
        if (!here.has(from) || !here.has(to)) return;
        const edge = look.edge(key);
        if (!edge.hidden) links.push({ key, look: edge, from, to });
      });
    }
    return { nodes, links };
  }

  function paintGround(context: CanvasRenderingContext2D, view: Viewport): void {
    seen ??= lookAgain();
    const at = new Map<string, DrawnNode>();
    for (const { key, look: node, place } of seen.nodes) {
      const [x, y] = toScreen(view, place.x, place.y);
      at.set(key, { key, x, y, radius: view.radius(node.size) });
    }
    const links: DrawnLink[] = [];
    if (!byHand || seen.links.length <= MOST_MOVING) {
      for (const { key, look: edge, from, to } of seen.links) {
        const [a, b] = [at.get(from), at.get(to)];
        if (!a || !b) continue;
        links.push({ key, from: a, to: b, bow: edge.bow });
        context.strokeStyle = edge.color;
        context.lineWidth = view.radius(edge.width);
        context.beginPath();
        context.moveTo(a.x, a.y);
        if (edge.bow === 0) context.lineTo(b.x, b.y);
        else context.quadraticCurveTo(...controlPoint(a.x, a.y, b.x, b.y), b.x, b.y);
        context.stroke();
      }
    }
    context.lineWidth = 2.5;
    context.strokeStyle = look.background();
    for (const { key, look: node } of seen.nodes) {
      const place = at.get(key);
      if (!place || place.x < -40 || place.y < -40 || place.x > view.width + 40 || place.y > view.height + 40)
        continue;
      context.beginPath();
      tracePath(context, node.kind, place.x, place.y, place.radius);
      context.stroke();
      context.fillStyle = node.color;
      context.fill();
    }
    drawn = { nodes: [...at.values()], links };
  }

  function paint(): void {
    frame = 0;
    const view = viewport();
    for (const one of [...under, ground, ...over]) paintLayer(one, view);
  }
  const redraw = (): void => {
    frame ||= requestAnimationFrame(paint);
  };
  const place = (next: Camera, hand: boolean): void => {
    camera = { ...next, ratio: Math.min(MAX_RATIO, Math.max(MIN_RATIO, next.ratio)) };
    events.camera(camera, hand);
    redraw();
  };
  const stopMoving = (): void => cancelAnimationFrame(moving);

  const hand = carrying(events);
  const stopListening = listenToPointers(container, {
    over: (point) => {
      const node = point && nodeAt(drawn.nodes, ...point);
      if (node !== underPointer) events.hover(node);
      underPointer = node;
      if (point) events.move(point);
    },
    press: (point, byFinger) => {
      const node = point && nodeAt(drawn.nodes, ...point);
      if (node) hand.press(node, point, byFinger);
      else hand.release();
    },
    carry: hand.move,
    release: hand.release,
    click: (point) => {
      const node = nodeAt(drawn.nodes, ...point);
      events.click({ node, edge: node === null ? linkAt(drawn.links, ...point) : null, point });
    },
    doubleClick: (point) => {
      const node = nodeAt(drawn.nodes, ...point);
      const { width, height } = size();
      if (node !== null) events.doubleClick(node);
      else
        place(
          zoomed(base(), camera, Math.max(MIN_RATIO, camera.ratio * DOUBLE_CLICK), point, width, height),
          true,
        );
    },
    drag: (dx, dy) => {
      stopMoving();
      byHand = true;
      place(moved(base(), camera, dx, dy), true);
    },
    zoom: (factor, point) => {
      stopMoving();
      byHand = true;
      const { width, height } = size();
      const ratio = Math.min(MAX_RATIO, Math.max(MIN_RATIO, camera.ratio * factor));
      place(zoomed(base(), camera, ratio, point, width, height), true);
    },
    rest: () => {
      byHand = false;
      redraw();
    },
  });

  const resizing = new ResizeObserver(() => {
    redraw();
    events.resized();
  });
  resizing.observe(container);
  redraw();

  return {
    repaint: () => {
      seen = null;
      redraw();
    },
    redraw,
    viewport,
    base,
    camera: () => camera,
    moveTo: (to, ms) => {
      stopMoving();
      if (ms === 0) {
        place(to, false);
        return;
      }
      const from = camera;
      const start = performance.now();
      const step = (now: number): void => {
        const t = Math.min(1, Math.max(0, (now - start) / ms));
        const share = eased(t);
        const between = (a: number, b: number) => a + (b - a) * share;
        place(
          { x: between(from.x, to.x), y: between(from.y, to.y), ratio: between(from.ratio, to.ratio) },
          false,
        );
        if (t < 1) moving = requestAnimationFrame(step);
      };
      moving = requestAnimationFrame(step);
    },
    arrange: (next) => {
      places = next;
      seen = null;
      redraw();
    },
    dim: (on) => {
      ground.canvas.classList.toggle('dimmed', on);
    },
    kill: () => {
      stopMoving();
      cancelAnimationFrame(frame);
      stopListening();
      hand.release();
      resizing.disconnect();
      container.replaceChildren();
    },
  };
}
