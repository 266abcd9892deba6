import type { PaperGraph } from '../../src/graph.ts';
import type { Lineage } from '../../src/lineage/lineage.ts';
import { type LineageTree, lineageTree } from '../../src/lineage/tree.ts';
import type { Point } from '../../src/picture/camera.ts';
import { boxOf } from '../map/fit.ts';
import type { Arrangement } from '../state/standing.ts';

/** A column is at least this many times as wide as a row is high: few rows would stand too far apart. */
const LOW = 3;

/** The tree in the graph's coordinates: about the middle of the map and no larger than it. */
export function arranged(graph: PaperGraph, lineage: Lineage): Arrangement {
  const tree = lineageTree(lineage, (node) => graph.getNodeAttribute(node, 'year'));
  const columns = spanOf(tree, ({ column }) => column);
  const rows = spanOf(tree, ({ row }) => row);
  const box = boxOf(graph.nodes(), (key) => graph.getNodeAttributes(key), 1) ?? { x: [0, 1], y: [0, 1] };
  const width = (box.x[1] - box.x[0]) / Math.max(2, columns.last - columns.first);
  const height = Math.min(width / LOW, (box.y[1] - box.y[0]) / Math.max(4, rows.last - rows.first));
  const x = (column: number) =>
    (box.x[0] + box.x[1]) / 2 + (column - (columns.first + columns.last) / 2) * width;
  const y = (row: number) => (box.y[0] + box.y[1]) / 2 - (row - (rows.first + rows.last) / 2) * height;
  const places = new Map<string, Point>();
  for (const [node, { column, row }] of tree.places) places.set(node, { x: x(column), y: y(row) });
  return { places, axis: tree.years.map(({ column, year }) => ({ x: x(column), says: String(year) })) };
}

function spanOf({ places }: LineageTree, of: (place: { column: number; row: number }) => number) {
  const all = [...places.values()].map(of);
  return { first: Math.min(...all), last: Math.max(...all) };
}
