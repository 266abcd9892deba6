import type { ComponentType } from 'preact';
import { egoFeature } from './ego/ego.tsx';
import { lineageFeature } from './lineage/lineage.tsx';
import { movesFeature } from './moves/moves.tsx';
import { own } from './own/own.tsx';
import { path } from './path/path.tsx';
import { pinsFeature } from './pins/pins.tsx';
import { results } from './results/results.tsx';
import { share } from './share/share.tsx';
import { time } from './time/time.tsx';
import { tour } from './tour/tour.tsx';

/**
 * A self-contained part of the explorer in a folder of its own. It declares its state with `field` (then links, Back
 * and undo know it), may light a part of the map through `spotlight`, hide a part through a source in `state/rules.ts`,
 * and takes its places on the page here.
 */
export interface Feature {
  /** The word by which `tool` opens its panel. */
  name: string;
  /** In the panel on the right, instead of the selection. */
  panel?: ComponentType;
  /** In the rail, below the regions. */
  rail?: ComponentType;
  /** In the details of a node, below its head. */
  nodeActions?: ComponentType<{ node: string }>;
  /** Among the buttons at the top right. */
  button?: ComponentType;
  /** Keys it answers to while no text is being typed. */
  keys?: readonly { key: string; says: string; run(): void }[];
  /** Closes what it has open besides a panel, when Escape has nothing above it to close; false where there was nothing. */
  close?(): boolean;
  /** Somewhere on the page: a strip below the map, a drop target, a dialog. */
  overlay?: ComponentType;
  /** As an overlay, and there even while the page has no map. */
  anywhere?: ComponentType;
}

/** All features, in the order in which they appear. */
export const features: readonly Feature[] = [
  path,
  egoFeature,
  lineageFeature,
  results,
  pinsFeature,
  movesFeature,
  time,
  own,
  tour,
  share,
];
