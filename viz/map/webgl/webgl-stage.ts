import EdgeCurveProgram from '@sigma/edge-curve';
import { type default as Graph, MultiDirectedGraph } from 'graphology';
import type { Attributes } from 'graphology-types';
import Sigma from 'sigma';
import { EdgeLineProgram, EdgeRectangleProgram } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { Point } from '../../../src/picture/camera.ts';
import { parseColour } from '../../../src/picture/colour.ts';
import { LEAST_RADIUS } from '../../../src/picture/crowding.ts';
import { SHAPES } from '../../../src/picture/shapes.ts';
import type { Camera } from '../../state/camera.ts';
import { onCanvas, paintLayer } from '../canvases.ts';
import { carrying } from '../carrying.ts';
import { sizeFactor } from '../fit.ts';
import { SHAPE_NUMBER } from '../shapes.ts';
import { type Base, MAX_RATIO, MIN_RATIO, type Stage, type StageOptions, type Viewport } from '../stage.ts';
import { noEdges, noNodes } from './no-programs.ts';
import { nodeProgram } from './node-program.ts';

/** Bowed edges cost the GPU several times a straight one's; above this many the difference is not seen anyway. */
const MOST_BOWED = 6_000;
/** Above this many, hitting an edge with the pointer costs a second pass over all of them. */
const MOST_CLICKABLE = 20_000;
/** Above this many, edges rest while the map moves. */
const MOST_MOVING = 12_000;

/** Pixels that the two halves of a double click may lie apart. */
const SAME_PLACE = 6;

/** The stage on sigma 3. Nothing outside this folder knows sigma. */
export function webglStage(options: StageOptions): Stage {
  const { container, graph, look, layers, events } = options;
  const bowed = graph.size <= MOST_BOWED;

  /** Nodes that are drawn smaller since there are many have others as near as that. */
  const edging = (ratio: number): number => {
    const [width, height] = [container.offsetWidth, container.offsetHeight];
    const drawn = options.nodeScale(width, height) / sizeFactor(width, height);
    return Math.min(1, drawn / Math.sqrt(Math.min(1, ratio)));
  };

  const settings: Partial<Settings> = {
    allowInvalidContainer: true,
    renderLabels: false,
    renderEdgeLabels: false,
    // Drawn by the layers instead, which know the theme.
    defaultDrawNodeHover: () => {},
    enableEdgeEvents: graph.size <= MOST_CLICKABLE,
    hideEdgesOnMove: graph.size > MOST_MOVING,
    enableCameraRotation: false,
    minCameraRatio: MIN_RATIO,
    maxCameraRatio: MAX_RATIO,
    stagePadding: 0,
    // Half a pixel on each side is lost to smoothing: thinner than this a bowed link falls into dashes.
    minEdgeThickness: 1.8,
    zoomToSizeRatioFunction: (ratio) =>
      Math.sqrt(ratio) / options.nodeScale(container.offsetWidth, container.offsetHeight),
    defaultNodeType: 'shape',
    nodeProgramClasses: {
      shape: nodeProgram({ halo: () => parseColour(look.background()), edging }),
      circle: noNodes,
    },
    nodeHoverProgramClasses: { shape: noNodes, circle: noNodes },
    defaultEdgeType: bowed ? 'curve' : 'line',
    edgeProgramClasses: {
      arrow: noEdges,
      line: bowed ? noEdges : graph.size <= MOST_MOVING ? EdgeRectangleProgram : EdgeLineProgram,
      ...(bowed && { curve: EdgeCurveProgram }),
    },
    nodeReducer: (key, data) => {
      const node = look.node(key);
      const shown: Partial<NodeDisplayData> & { shape: number } = {
        x: data.x as number,
        y: data.y as number,
        size: node.size,
        color: node.color,
        hidden: node.hidden,
        type: 'shape',
        shape: SHAPE_NUMBER[SHAPES[node.kind]],
      };
      return shown;
    },
    edgeReducer: (key) => {
      const edge = look.edge(key);
      const shown: Partial<EdgeDisplayData> & { curvature: number } = {
        size: edge.width,
        color: edge.color,
        hidden: edge.hidden,
        type: bowed ? 'curve' : 'line',
        curvature: edge.bow,
      };
      return shown;
    },
  };

  const sigma = new Sigma(graph as unknown as Graph<Attributes, Attributes, Attributes>, container, settings);
  // The canvases are a picture of what the table and the panels say in words.
  for (const canvas of container.querySelectorAll('canvas')) canvas.setAttribute('aria-hidden', 'true');
  sigma.setCustomBBox({ x: [...options.box.x], y: [...options.box.y] });

  const painted = layers.map((layer) =>
    onCanvas(
      layer,
      sigma.createCanvas(layer.name, { beforeLayer: layer.place === 'under' ? 'edges' : 'mouse' }),
    ),
  );

  function viewport(): Viewport {
    const { width, height } = sigma.getDimensions();
    const zero = sigma.graphToViewport({ x: 0, y: 0 });
    const one = sigma.graphToViewport({ x: 1, y: 1 });
    return {
      width,
      height,
      scale: one.x - zero.x,
      dx: zero.x,
      dy: zero.y,
      radius: (size) => Math.max(LEAST_RADIUS, sigma.scaleSize(size)),
    };
  }

  sigma.on('afterRender', () => {
    const view = viewport();
    for (const one of painted) paintLayer(one, view);
  });

  // A camera that code moves says so first; any other movement is the reader's.
  let moving = 0;
  sigma.getCamera().on('updated', ({ x, y, ratio }) => {
    events.camera({ x, y, ratio }, moving === 0);
  });
  sigma.on('enterNode', ({ node }) => events.hover(node));
  sigma.on('leaveNode', () => events.hover(null));
  let clicked: Point = { x: Number.NaN, y: Number.NaN };
  const click = (node: string | null, edge: string | null, { x, y }: { x: number; y: number }): void => {
    clicked = { x, y };
    if (!dropped) events.click({ node, edge, point: [x, y] });
  };
  sigma.on('clickNode', ({ node, event }) => click(node, null, event));
  sigma.on('clickEdge', ({ edge, event }) => click(null, edge, event));
  sigma.on('clickStage', ({ event }) => click(null, null, event));

  const hand = carrying(events);
  /** What sigma takes for a click or tap right after a node was let go. */
  let dropped = false;
  const release = (): void => {
    if (!hand.release()) return;
    dropped = true;
    setTimeout(() => {
      dropped = false;
    });
  };
  // Sigma would take it for the first half of a double click.
  const swallow = (event: Event): void => {
    if (dropped) event.stopPropagation();
  };
  container.addEventListener('click', swallow, { capture: true });
  sigma.on('downNode', ({ node, event: { x, y, original } }) => {
    const fingers = 'touches' in original ? original.touches.length : 0;
    if (fingers < 2 && (fingers === 1 || (original as MouseEvent).button === 0))
      hand.press(node, [x, y], fingers === 1);
  });
  sigma.getMouseCaptor().on('mousemovebody', (event) => {
    if (hand.move([event.x, event.y])) event.preventSigmaDefault();
  });
  sigma.getMouseCaptor().on('mouseup', release);
  const touch = sigma.getTouchCaptor();
  touch.on('touchdown', ({ touches }) => {
    if (touches.length > 1) release();
  });
  touch.on('touchmove', (event) => {
    const [finger] = event.touches;
    if (finger && hand.move([finger.x, finger.y])) event.preventSigmaDefault();
  });
  touch.on('touchup', release);
  // Sigma takes two quick clicks for a double one wherever they are; on another place the second is a click of its own.
  const isElsewhere = ({ x, y }: { x: number; y: number }): boolean =>
    Math.hypot(x - clicked.x, y - clicked.y) > SAME_PLACE;
  sigma.on('doubleClickNode', (payload) => {
    payload.preventSigmaDefault();
    if (isElsewhere(payload.event)) click(payload.node, null, payload.event);
    else events.doubleClick(payload.node);
  });
  sigma.on('doubleClickEdge', (payload) => {
    if (!isElsewhere(payload.event)) return;
    payload.preventSigmaDefault();
    click(null, payload.edge, payload.event);
  });
  sigma.on('doubleClickStage', (payload) => {
    if (!isElsewhere(payload.event)) return;
    payload.preventSigmaDefault();
    click(null, null, payload.event);
  });
  sigma.getMouseCaptor().on('mousemove', ({ x, y }) => events.move([x, y]));

  // sigma listens to the window only; panels change the room without a resize of the window.
  const resizing = new ResizeObserver(() => {
    sigma.resize();
    sigma.scheduleRender();
    events.resized();
  });
  resizing.observe(container);

  // Sigma does not notice. Default prevented, the browser may give the contexts back to whoever asks next.
  const onLost = (event: Event) => {
    event.preventDefault();
    events.lost();
  };
  for (const canvas of Object.values(sigma.getCanvases()))
    canvas.addEventListener('webglcontextlost', onLost);

  // A few nodes that stand elsewhere are a graph of their own to sigma, which takes places from its graph alone. Their
  // links are lit, and drawn by that layer.
  let arranged: { graph: Graph; keys: ReadonlyMap<string, unknown> } | null = null;
  const arrange = (places: ReadonlyMap<string, Point> | null): void => {
    if (places === null) {
      if (arranged) sigma.setGraph(graph as unknown as Graph);
      arranged = null;
      return;
    }
    const same =
      arranged?.keys.size === places.size && [...places.keys()].every((key) => arranged?.keys.has(key));
    if (arranged && same) {
      arranged.graph.updateEachNodeAttributes((key, node) => ({ ...node, ...places.get(key) }), {
        attributes: ['x', 'y'],
      });
      return;
    }
    const part: Graph = new MultiDirectedGraph();
    for (const [key, { x, y }] of places) if (graph.hasNode(key)) part.addNode(key, { x, y });
    arranged = { graph: part, keys: places };
    sigma.setGraph(part);
  };

  const webglCanvases = ['edges', 'nodes'].flatMap((name) => sigma.getCanvases()[name] ?? []);

  return {
    repaint: () => sigma.refresh({ schedule: true }),
    redraw: () => sigma.scheduleRender(),
    viewport,
    base: (): Base => {
      const home = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
      const zero = sigma.graphToViewport({ x: 0, y: 0 }, { cameraState: home });
      const one = sigma.graphToViewport({ x: 1, y: 1 }, { cameraState: home });
      const { x, y } = options.box;
      return {
        scale: one.x - zero.x,
        centre: [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2],
        span: Math.max(x[1] - x[0], y[1] - y[0]) || 1,
      };
    },
    camera: (): Camera => {
      const { x, y, ratio } = sigma.getCamera().getState();
      return { x, y, ratio };
    },
    moveTo: (camera, ms) => {
      const state = { ...camera, angle: 0 };
      moving += 1;
      if (ms === 0) {
        sigma.getCamera().setState(state);
        moving -= 1;
        return;
      }
      void sigma
        .getCamera()
        .animate(state, { duration: ms, easing: 'cubicInOut' })
        .finally(() => {
          moving -= 1;
        });
    },
    arrange,
    dim: (on) => {
      for (const canvas of webglCanvases) canvas.classList.toggle('dimmed', on);
    },
    kill: () => {
      resizing.disconnect();
      hand.release();
      container.removeEventListener('click', swallow, { capture: true });
      // Killing loses the contexts on purpose.
      for (const canvas of Object.values(sigma.getCanvases())) {
        canvas.removeEventListener('webglcontextlost', onLost);
      }
      sigma.kill();
    },
  };
}
