import type { NodeAttributes, PaperGraph } from '../graph.ts';
import { urlOf } from '../write/quote.ts';
import { type Camera, type Frame, fitCamera, type Point, toPixels } from './camera.ts';
import { caption, description, headings } from './caption.ts';
import { crowdedScale, discArea, LEAST_RADIUS } from './crowding.ts';
import type { CircleItem, Drawing, Group, Item, PathItem, TextItem } from './drawing.ts';
import { linkTo, short } from './drawing.ts';
import { type Focus, litNodes } from './focus.ts';
import { regionHulls, smoothClosed } from './hulls.ts';
import { legend, legendWidth } from './legend.ts';
import { freeLinkNames } from './link-names.ts';
import {
  arrowHead,
  type Link,
  linkMiddle,
  linkPath,
  linkWidth,
  MOST_LINKS,
  strongestLinks,
} from './links.ts';
import { averageWidth } from './measure.ts';
import { nameItems } from './names.ts';
import type { Lettering, PictureOptions } from './options.ts';
import { RELATION_NAMES } from './relation-names.ts';
import type { Scene } from './scene.ts';
import { SHAPES, shapeCorners, shapePath } from './shapes.ts';
import { dimmed, edgePaint, nameInk, nodeBorder, nodePaint, THEMES } from './theme.ts';

const MARGIN = 36;

/**
 * The picture of a map, or of a part of it, as plain data. The same graph and options give the same picture
 * everywhere. Node sizes are pixels where the whole map fits the picture, and grow with the square root of the zoom.
 */
export function drawMap(graph: PaperGraph, options: PictureOptions = {}): Drawing {
  const [pixelsWide, pixelsHigh] = [options.width ?? 1920, options.height ?? 1080];
  const unit = options.unit ?? Math.sqrt((pixelsWide * pixelsHigh) / (1280 * 720));
  const [width, height] = [pixelsWide / unit, pixelsHigh / unit];
  const named = THEMES[options.theme ?? 'light'];
  const theme = options.background ? { ...named, background: options.background } : named;
  const focus = options.focus ?? { on: 'all' };
  const allowed = options.shown ?? (() => true);
  const shown = (node: string): boolean => allowed(node) && isPlaced(graph.getNodeAttributes(node));
  const measure = options.measure ?? averageWidth;
  const lit = litNodes(graph, focus);
  const hulls = regionHulls(graph, { shown });
  const all = strongestLinks(
    graph,
    (edge, source, target) =>
      shown(source) &&
      shown(target) &&
      (options.shownLink?.(edge) ?? true) &&
      isLitLink(focus, lit, source, target),
  );
  const links = all.slice(0, options.mostLinks ?? MOST_LINKS);
  const margin = options.margin ?? Math.min(MARGIN, width * 0.04, height * 0.06);
  const scene: Scene = {
    graph,
    theme,
    focus,
    lit,
    shown,
    measure,
    nodeNames: options.nodeNames ?? true,
    width,
    height,
    margin,
    hulls,
    links,
    allLinks: all.length,
  };

  const column = options.legend === false ? 0 : legendWidth(scene);
  const heading = headings(scene, options.title, column ? column + margin : 0);
  const below = options.caption === false ? undefined : caption(scene);
  const top = margin + (heading.height ? heading.height + 10 : 0);
  const frame: Frame = {
    left: margin / 2,
    top: heading.height ? top : margin / 2,
    width: width - margin / 2 - (column ? column + margin * 1.5 : margin / 2),
    height: height - (heading.height ? top : margin / 2) - (below ? margin + 8 : margin / 2),
  };

  const camera =
    typeof options.camera === 'function' ? options.camera(frame.width, frame.height) : options.camera;
  const groups = paintMap(scene, frame, camera, options.lettering);
  if (column)
    groups.push({
      name: 'legend',
      items: legend(scene, {
        left: width - margin - column,
        top: margin,
        width: column,
        height: height - 2 * margin,
      }),
    });
  groups.push({ name: 'frame', items: [...heading.items, ...(below ? [below] : [])] });
  return {
    width,
    height,
    unit,
    background: options.transparent ? undefined : theme.background,
    title: heading.title,
    description: description(scene),
    groups: groups.filter(({ items }) => items.length),
  };
}

const isPlaced = ({ x, y }: NodeAttributes): boolean => Number.isFinite(x) && Number.isFinite(y);

/** Links of what the picture is about: of a path those between neighbours on it, else those with both ends lit. */
function isLitLink(
  focus: Focus,
  lit: ReadonlySet<string> | undefined,
  source: string,
  target: string,
): boolean {
  if (!lit) return true;
  if (!lit.has(source) || !lit.has(target)) return false;
  if (focus.on === 'ego' && focus.steps === 1) return source === focus.node || target === focus.node;
  if (focus.on !== 'path') return true;
  return Math.abs(focus.nodes.indexOf(source) - focus.nodes.indexOf(target)) === 1;
}

function paintMap(
  scene: Scene,
  frame: Frame,
  given: Camera | undefined,
  lettering: Lettering | undefined,
): Group[] {
  const { graph, lit, shown } = scene;
  const nodes: [string, NodeAttributes][] = [];
  graph.forEachNode((node, attributes) => {
    if (shown(node)) nodes.push([node, attributes]);
  });
  const isLit = (node: string): boolean => !lit || lit.has(node);
  const whole = fitCamera(
    nodes.map(([, attributes]) => attributes),
    frame,
    34,
  );
  const camera =
    given ??
    (lit
      ? closest(
          fitCamera(
            nodes.filter(([node]) => lit.has(node)).map(([, node]) => node),
            frame,
            70,
          ),
          whole.scale,
        )
      : whole);
  const zoom = camera.scale / whole.scale;
  const radius = lettering
    ? 1
    : crowdedScale(discArea(nodes.map(([, { size }]) => size)), frame.width, frame.height);
  const nameScale = lettering?.scale ?? whole.scale;
  const grow = radius * Math.sqrt(camera.scale / nameScale);
  const at = (point: Point): Point => toPixels(point, camera, frame);

  const inFrame = ({ x, y }: Point): boolean =>
    x > frame.left && y > frame.top && x < frame.left + frame.width && y < frame.top + frame.height;
  const drawn = nodes.filter(([, node]) => inFrame(at(node)));
  // The large first, so that a small one before a large one is seen; what is lit above all that is not.
  drawn.sort(
    ([a, one], [b, other]) =>
      Number(isLit(a)) - Number(isLit(b)) || other.size - one.size || (a < b ? -1 : 1),
  );
  const painted = (isIn: boolean): Item[] =>
    drawn
      .filter(([node]) => isLit(node) === isIn)
      .map(([node, attributes]) => nodeItem(scene, node, attributes, at, grow));
  const links = scene.links.flatMap((link) => linkItems(scene, link, at, grow));
  const isText = (item: Item): item is TextItem => item.type === 'text';
  const names = nameItems(scene, frame, camera, nameScale, radius, lettering);
  return [
    { name: 'hulls', clip: frame, items: hullItems(scene, at, zoom) },
    { name: 'nodes', items: painted(false) },
    { name: 'links', clip: frame, items: links.filter((item) => !isText(item)) },
    { name: 'nodes', items: painted(true) },
    {
      name: 'names',
      items: [...freeLinkNames(links.filter(isText), names.filter(isText), scene.measure), ...names],
    },
  ];
}

/** A camera no nearer than three times the whole map: nodes that lie together are shown where they are. */
const closest = (camera: Camera, whole: number): Camera => ({
  ...camera,
  scale: Math.min(camera.scale, whole * 3),
});

function hullItems(scene: Scene, at: (point: Point) => Point, zoom: number): Item[] {
  const { graph, theme, focus, hulls } = scene;
  const about = focus.on === 'region' ? focus.cluster : undefined;
  const partOf = graph.getAttribute('clusters')?.find(({ id }) => id === about)?.parent;
  const items: Item[] = [];
  for (const cluster of graph.getAttribute('clusters') ?? []) {
    const outline = hulls.find((hull) => hull.cluster === cluster.id)?.outline.map(at);
    const [first] = outline ?? [];
    if (!outline || !first) continue;
    const d = smoothClosed(outline)
      .map(
        ({ c1, c2, end }) =>
          `C${short(c1.x)} ${short(c1.y)} ${short(c2.x)} ${short(c2.y)} ${short(end.x)} ${short(end.y)}`,
      )
      .join('');
    // A part has no outline of its own: that of its region stands for it.
    const own = focus.on === 'region' && (focus.cluster === cluster.id || partOf === cluster.id);
    const faint = focus.on !== 'all' && !own ? 0.45 : 1;
    const paint = nodePaint(cluster.color, theme);
    items.push({
      type: 'path',
      d: `M${short(first.x)} ${short(first.y)}${d}Z`,
      fill: paint,
      fillAlpha: (zoom > 2 ? theme.hullNearAlpha : theme.hullFillAlpha) * faint,
      stroke: paint,
      strokeAlpha: theme.hullStrokeAlpha * faint,
      strokeWidth: 1.2,
      tip: cluster.label,
    });
  }
  return items;
}

function linkItems(scene: Scene, link: Link, at: (point: Point) => Point, grow: number): Item[] {
  const { graph, theme, focus } = scene;
  const [source, target] = [graph.getNodeAttributes(link.source), graph.getNodeAttributes(link.target)];
  const [from, to] = [at(source), at(target)];
  const colour = edgePaint(source.color, target.color, theme);
  const line: PathItem = {
    type: 'path',
    d: linkPath(from, to),
    stroke: colour,
    strokeAlpha: focus.on === 'all' ? theme.edgeAlpha : theme.edgeAlpha * 1.6,
    strokeWidth: linkWidth(link.attributes.weight),
  };
  if (focus.on !== 'path') return [line];
  const ink = nameInk(source.color, theme);
  const middle = linkMiddle(from, to);
  return [
    { ...line, stroke: ink, strokeAlpha: theme.edgeHighlightAlpha, strokeWidth: 2.2 },
    { type: 'path', d: arrowHead(from, to, target.size * grow + 3, 11), fill: ink },
    {
      type: 'text',
      text: RELATION_NAMES[link.attributes.relation],
      x: middle.x,
      y: middle.y - 6,
      fontSize: 12,
      weight: 600,
      align: 'middle',
      fill: ink,
      halo: theme.background,
    },
  ];
}

function nodeItem(
  scene: Scene,
  node: string,
  attributes: NodeAttributes,
  at: (point: Point) => Point,
  grow: number,
): CircleItem | PathItem {
  const { theme, lit, focus } = scene;
  const { x, y } = at(attributes);
  const out = lit ? !lit.has(node) : false;
  const centre = focus.on === 'ego' ? focus.node === node : focus.on === 'path' && lit?.has(node);
  const r = Math.max(LEAST_RADIUS, attributes.size * grow * (centre ? 1.25 : 1));
  const paint = nodePaint(attributes.color, theme);
  const look = {
    fill: out ? dimmed(paint, theme) : paint,
    fillAlpha: theme.nodeAlpha,
    stroke: out ? theme.background : centre ? theme.text : nodeBorder(paint, theme),
    strokeWidth: centre ? 2 : 0.8,
    // What is out of focus keeps silent.
    ...(out ? {} : { tip: attributes.label }),
    ...(attributes.kind === 'paper' && !out ? linkTo(urlOf(attributes)) : {}),
  };
  const corners = shapeCorners(SHAPES[attributes.kind]);
  if (!corners.length) return { type: 'circle', x, y, r, ...look };
  return { type: 'path', d: shapePath(corners, x, y, r), ...look };
}
