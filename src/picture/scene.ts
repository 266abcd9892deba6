import type { PaperGraph } from '../graph.ts';
import type { Focus } from './focus.ts';
import type { RegionHull } from './hulls.ts';
import type { Link } from './links.ts';
import type { MeasureText } from './measure.ts';
import type { Theme } from './theme.ts';

/** Everything that the parts of a picture need to know of each other. */
export interface Scene {
  graph: PaperGraph;
  theme: Theme;
  focus: Focus;
  /** Nodes that the picture is about; undefined when it is about all that are shown. */
  lit: ReadonlySet<string> | undefined;
  shown: (node: string) => boolean;
  measure: MeasureText;
  /** Whether nodes have their names written; regions have in any case. */
  nodeNames: boolean;
  width: number;
  height: number;
  margin: number;
  hulls: readonly RegionHull[];
  /** Links that are drawn, strongest first, and how many there are in all. */
  links: readonly Link[];
  allLinks: number;
}
