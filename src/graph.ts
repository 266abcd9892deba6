import type Graph from 'graphology';
import type { EntityKind, Field, RelationType, Role } from '../extract/facts.ts';
import type { Paper } from '../extract/paper.ts';

export const NODE_KINDS = ['paper', 'model', 'technique', 'benchmark', 'task'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** The sentence behind an edge: UTF-16 code units into the paper's `title` or `abstract`. `paper` is a node key. */
export interface Evidence {
  paper: string;
  field: Field;
  start: number;
  end: number;
  /** Of a `scores_on` edge: the score that this sentence states, as written. */
  value?: string;
  /** Which rule found it; not kept in maps of older versions. */
  rule?: string;
}

interface Drawn {
  label: string;
  x: number;
  y: number;
  /** Radius in pixels at camera ratio 1. */
  size: number;
  /** `#rrggbb`. */
  color: string;
  /** Id of one of the graph's `clusters` that has no parent. */
  cluster: string;
  /** Id of the sub-region within `cluster`, where that is divided. */
  subcluster?: string;
  year?: number;
}

/** A paper, keyed `paper:` + its id, with all that its record holds. */
export interface PaperNode extends Drawn, Omit<Paper, 'id' | 'year'> {
  kind: 'paper';
  /** Why it is in its region: the phrases and entities that it shares with most of the region, strongest first. */
  why?: string[];
}

/** A model, technique, benchmark or task, keyed by its entity id; the same node for every paper that names it. */
export interface EntityNode extends Drawn {
  kind: EntityKind;
  aliases: string[];
  /** How many papers name it. */
  papers: number;
}

export type NodeAttributes = PaperNode | EntityNode;

/** Keyed `paper|role|entity` or `entity|type|entity`. */
export interface EdgeAttributes {
  relation: Role | RelationType;
  /** How many papers say so. */
  weight: number;
  /** 0 to 1. */
  confidence: number;
  evidence: Evidence[];
  /** Of `scores_on`: the score as written. */
  value?: string;
}

/** A named region of the map. */
export interface Cluster {
  id: string;
  label: string;
  /** Set where a person chose the label: the name that was found. A map that grows keeps the chosen one. */
  found?: string;
  /** How many nodes. */
  size: number;
  color: string;
  /** The share of its papers that its found name covers, 0 to 1, two decimals: papers that have its words or speak of its subject. */
  cover?: number;
  /** Labels of the entities that mark it, strongest first. */
  terms: string[];
  /** Of a sub-region: the region that it divides. Sub-regions stand behind all regions. */
  parent?: string;
  /** Keys of the papers nearest its middle. */
  papers?: string[];
  /** Set where it is no region: papers that fit nowhere, or entities that every region uses. */
  special?: 'other' | 'everywhere';
}

/** One stop of a tour: a view of the map, and what is to be said there. */
export interface Stop {
  /** One or two sentences; '' for none. */
  caption: string;
  /**
   * The view as the explorer's address has it after "#": `v1&s=r.c3&c=0.5_0.4_0.3`, or '' for the whole map; its camera
   * is that of a frame of 960 × 540 pixels with nothing beside the map.
   */
  state: string;
}

export interface GraphAttributes {
  name: string;
  /** By falling size. */
  clusters: Cluster[];
  extractor: string;
  sources: string[];
  /** How many papers were read, and how many records were skipped, by reason. */
  counts: { read: number; skipped: Record<string, number> };
  /** At which the Leiden algorithm found the regions; the next map of more papers goes on from it. */
  resolution?: number;
  /** Views with captions, in the order in which they are shown. */
  tour?: Stop[];
}

/** The map: on disk it is the JSON of graphology's own `export()`. */
export type PaperGraph = Graph<NodeAttributes, EdgeAttributes, GraphAttributes>;
