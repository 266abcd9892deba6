import { computed } from '@preact/signals';
import type { NodeKind } from '../../src/graph.ts';
import { DESCENT } from '../../src/lineage/lineage.ts';
import {
  hiddenKinds,
  hiddenRegions,
  hiddenRelations,
  leastConfidence,
  leastDegree,
  OPEN,
  type Range,
  years,
  yearsPreview,
} from './filters.ts';
import { graph, nodeOf, wholeRegions } from './graph.ts';
import { lineage, lineageRoot } from './lineage.ts';
import { pins } from './pins.ts';
import { folded, inSmallGroups, openGroup, smallGroups } from './small-groups.ts';
import { othersHidden, spotlight } from './spotlight.ts';
import { type Rule, type Visible, visibleParts } from './visible.ts';
import { counted, KIND_WORDS, RELATION_WORDS } from './words.ts';

function kindRule(): Rule | null {
  const off = hiddenKinds.value;
  if (off.size === 0) return null;
  return {
    id: 'kinds',
    says: `No ${listed([...off].map((kind) => KIND_WORDS[kind as NodeKind]?.many.toLowerCase() ?? kind))}`,
    lift: () => {
      hiddenKinds.value = new Set();
    },
    hidesNode: (_key, node) => off.has(node.kind),
  };
}

function regionRule(): Rule | null {
  const off = hiddenRegions.value;
  const all = wholeRegions.value;
  const known = all.filter((region) => off.has(region.id));
  if (known.length === 0) return null;
  const shown = all.filter((region) => !off.has(region.id));
  const [first] = shown;
  return {
    id: 'regions',
    says:
      shown.length === 1 && first
        ? `Only ${first.label}`
        : `${counted(known.length, 'region')} of ${all.length} hidden`,
    lift: () => {
      hiddenRegions.value = new Set();
    },
    hidesNode: (_key, node) => off.has(node.cluster),
  };
}

function relationRule(): Rule | null {
  const off = hiddenRelations.value;
  if (off.size === 0) return null;
  const names = [...off].map(
    (relation) => RELATION_WORDS[relation as keyof typeof RELATION_WORDS]?.name ?? relation,
  );
  return {
    id: 'relations',
    says: names.length > 2 ? `${names.length} relations hidden` : `No “${names.join('”, “')}”`,
    lift: () => {
      hiddenRelations.value = new Set();
    },
    hidesEdge: (_key, edge) => off.has(edge.relation),
  };
}

function yearRule(): Rule | null {
  const range = yearsPreview.value ?? years.value;
  if (range.from === null && range.to === null) return null;
  return {
    id: 'years',
    says: rangeWords(range),
    lift: () => {
      yearsPreview.value = null;
      years.value = OPEN;
    },
    hidesNode: (_key, node) => node.kind === 'paper' && !within(range, node.year),
    hidesEdge: (key) => {
      // An entity stays as long as one of its papers does; so an edge goes with its last paper inside the range.
      const current = graph.peek();
      if (!current) return false;
      return !current
        .getEdgeAttribute(key, 'evidence')
        .some(
          ({ paper }) => current.hasNode(paper) && within(range, current.getNodeAttribute(paper, 'year')),
        );
    },
  };
}

function confidenceRule(): Rule | null {
  const least = leastConfidence.value;
  if (least === 0) return null;
  return {
    id: 'confidence',
    says: `Confidence at least ${least} %`,
    lift: () => {
      leastConfidence.value = 0;
    },
    hidesEdge: (_key, edge) => edge.confidence * 100 < least,
  };
}

function degreeRule(): Rule | null {
  const least = leastDegree.value;
  if (least === 0) return null;
  return {
    id: 'degree',
    says: `At least ${counted(least, 'link')}`,
    lift: () => {
      leastDegree.value = 0;
    },
    leastDegree: least,
  };
}

function smallGroupsRule(): Rule | null {
  if (!folded.value) return null;
  const small = inSmallGroups.value;
  const open = openGroup.value;
  return {
    id: 'small-groups',
    says: `${counted(small.size, 'node')} in small groups folded`,
    lift: () => {
      smallGroups.value = 'shown';
    },
    hidesNode: (key) => small.has(key) && small.get(key) !== open,
  };
}

const NOTHING: Visible = {
  nodes: new Set(),
  edges: new Set(),
  givesBack: new Map(),
  kinds: new Map(),
  regions: new Map(),
  relations: new Map(),
};

const filterSources: (() => Rule | null)[] = [
  kindRule,
  regionRule,
  relationRule,
  yearRule,
  confidenceRule,
  degreeRule,
  smallGroupsRule,
];

const filterRules = computed<readonly Rule[]>(() => inForce(filterSources));

/** What the filters leave, before views that go by links (an ego view, a lineage) take their part of it. */
export const filtered = computed<Visible>(() => {
  const current = graph.value;
  return current ? visibleParts(current, filterRules.value, pins.value) : NOTHING;
});

function lineageRule(): Rule | null {
  const now = lineage.value;
  if (now === null) return null;
  return {
    id: 'lineage',
    says: `Only the lineage of ${nodeOf(now.root)?.label}`,
    lift: () => {
      lineageRoot.value = '';
    },
    hidesNode: (key) => !now.generation.has(key),
    alsoPinned: true,
    hidesEdge: (_key, edge) => !DESCENT.has(edge.relation),
  };
}

/** Hides what the spotlight leaves in the dark, where the reader asked for that. */
function othersRule(): Rule | null {
  const light = spotlight.value;
  if (!othersHidden.value || light === null || lineage.value !== null) return null;
  return {
    id: 'others',
    says: `Only ${light.says}`,
    lift: () => {
      othersHidden.value = false;
    },
    hidesNode: (key) => !light.nodes.has(key),
    hidesEdge: (key) => !light.edges.has(key),
  };
}

/** Views of a part of the map. A feature that shows a part only adds its source here. */
const viewSources: (() => Rule | null)[] = [lineageRule, othersRule];

const viewRules = computed<readonly Rule[]>(() => inForce(viewSources));

function inForce(sources: readonly (() => Rule | null)[]): Rule[] {
  return sources.map((source) => source()).filter((rule) => rule !== null);
}

/** The rules in force; each is a chip that lifts it. */
export const rules = computed<readonly Rule[]>(() => [...filterRules.value, ...viewRules.value]);

/** What is on show. */
export const visible = computed<Visible>(() => {
  const current = graph.value;
  if (!current || viewRules.value.length === 0) return filtered.value;
  return visibleParts(current, rules.value, pins.value);
});

export function liftAll(): void {
  for (const rule of rules.peek()) rule.lift();
}

function within(range: Range, year: number | undefined): boolean {
  if (year === undefined) return false;
  return (range.from === null || year >= range.from) && (range.to === null || year <= range.to);
}

function rangeWords({ from, to }: Range): string {
  if (from !== null && to !== null) return from === to ? String(from) : `${from} to ${to}`;
  return from !== null ? `From ${from}` : `Until ${to}`;
}

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
