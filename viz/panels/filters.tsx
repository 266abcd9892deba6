import { computed } from '@preact/signals';
import type { RelationType, Role } from '../../extract/facts.ts';
import { NODE_KINDS, type NodeKind } from '../../src/graph.ts';
import {
  allBut,
  hiddenKinds,
  hiddenRegions,
  hiddenRelations,
  leastConfidence,
  leastDegree,
  toggled,
  years,
} from '../state/filters.ts';
import { graph, wholeRegions } from '../state/graph.ts';
import { liftAll, rules, visible } from '../state/rules.ts';
import { hovered, selection, selectRegion } from '../state/selection.ts';
import { folded, inSmallGroups, SMALL, smallGroups } from '../state/small-groups.ts';
import { grouped, KIND_WORDS, RELATION_ORDER, RELATION_WORDS } from '../state/words.ts';
import { regionColor } from './colors.ts';
import { Icon } from './icons.tsx';
import { KindMark } from './kind-mark.tsx';

/** What the graph holds at all: a kind or relation that it lacks is not offered. */
const present = computed(() => {
  const kinds = new Set<string>();
  const relations = new Set<string>();
  let [first, last, dated] = [Infinity, -Infinity, 0];
  graph.value?.forEachNode((_key, node) => {
    kinds.add(node.kind);
    if (node.kind !== 'paper' || node.year === undefined) return;
    dated += 1;
    first = Math.min(first, node.year);
    last = Math.max(last, node.year);
  });
  graph.value?.forEachEdge((_key, edge) => {
    relations.add(edge.relation);
  });
  return { kinds, relations, years: dated > 0 ? { first, last } : null };
});

/** Every filter that is on, each as a chip that lifts it. */
export function Chips() {
  if (rules.value.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: chips are no form fields
    <div class="chips" role="group" aria-label="Filters that are on">
      {rules.value.map((rule) => (
        <button
          type="button"
          class="chip"
          key={rule.id}
          onClick={() => rule.lift()}
          aria-label={`Lift filter: ${rule.says}`}
        >
          {rule.says} <Icon name="close" size={13} />
        </button>
      ))}
      {rules.value.length > 1 && (
        <button type="button" class="text-button" onClick={liftAll}>
          Clear all
        </button>
      )}
    </div>
  );
}

export function KindFilter() {
  return (
    <section class="rail-section" aria-labelledby="kinds-title">
      <h2 id="kinds-title">Kinds</h2>
      <ul>
        {NODE_KINDS.filter((kind) => present.value.kinds.has(kind)).map((kind) => (
          <KindRow key={kind} kind={kind} />
        ))}
      </ul>
    </section>
  );
}

function KindRow({ kind }: { kind: NodeKind }) {
  const on = !hiddenKinds.value.has(kind);
  return (
    <li class="filter-row" data-off={!on}>
      <button
        type="button"
        class="filter-main"
        aria-pressed={on}
        onClick={() => {
          hiddenKinds.value = toggled(hiddenKinds.value, kind);
        }}
      >
        <KindMark kind={kind} />
        <span class="filter-name">{KIND_WORDS[kind].many}</span>
        <span class="number">{grouped(visible.value.kinds.get(kind) ?? 0)}</span>
      </button>
      <OnlyButton
        name={KIND_WORDS[kind].many}
        run={() => {
          hiddenKinds.value = allBut(present.value.kinds, kind);
        }}
      />
    </li>
  );
}

function OnlyButton({ name, run }: { name: string; run(): void }) {
  return (
    <button type="button" class="only" onClick={run} aria-label={`Only ${name}`}>
      only
    </button>
  );
}

export function RegionFilter() {
  const all = wholeRegions.value;
  if (all.length === 0) return null;
  return (
    <section class="rail-section" aria-labelledby="regions-title">
      <h2 id="regions-title">Regions</h2>
      <ul>
        {all.map((region) => {
          const on = !hiddenRegions.value.has(region.id);
          const chosen = selection.value?.type === 'region' && selection.value.id === region.id;
          return (
            <li class="filter-row" data-off={!on} key={region.id}>
              <button
                type="button"
                class="swatch-button"
                aria-pressed={on}
                aria-label={`Show ${region.label}`}
                title={on ? 'Hide this region' : 'Show this region'}
                onClick={() => {
                  hiddenRegions.value = toggled(hiddenRegions.value, region.id);
                }}
              >
                <span class="swatch" style={{ '--swatch': regionColor(region.id) }} />
              </button>
              <button
                type="button"
                class="filter-main"
                aria-current={chosen}
                onClick={() => selectRegion(region.id)}
                onPointerEnter={(event) => {
                  if (event.pointerType === 'mouse' && on) hovered.value = { type: 'region', id: region.id };
                }}
                onPointerLeave={() => {
                  hovered.value = null;
                }}
              >
                <span class="filter-name">{region.label}</span>
                <span class="number">{grouped(visible.value.regions.get(region.id) ?? 0)}</span>
              </button>
              <OnlyButton
                name={region.label}
                run={() => {
                  hiddenRegions.value = allBut(
                    all.map(({ id }) => id),
                    region.id,
                  );
                }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Filters that fewer readers need, folded. */
export function MoreFilters() {
  const span = present.value.years;
  return (
    <details class="rail-section more-filters">
      <summary>
        <h2>More filters</h2> <Icon name="down" size={16} />
      </summary>
      <h3 id="relations-title">Links</h3>
      <ul aria-labelledby="relations-title">
        {RELATION_ORDER.filter((relation) => present.value.relations.has(relation)).map((relation) => (
          <RelationRow key={relation} relation={relation} />
        ))}
      </ul>
      {span && span.first < span.last && (
        <fieldset class="pair">
          <legend>Years</legend>
          <YearInput side="from" first={span.first} last={span.last} />
          <span aria-hidden="true">–</span>
          <YearInput side="to" first={span.first} last={span.last} />
        </fieldset>
      )}
      <SmallGroups />
      <label class="slider">
        <span>
          Confidence at least <output class="number">{leastConfidence.value} %</output>
        </span>
        <input
          type="range"
          min="0"
          max="100"
          step="5"
          value={leastConfidence.value}
          onInput={(event) => {
            leastConfidence.value = Number(event.currentTarget.value);
          }}
        />
      </label>
      <label class="slider">
        <span>
          Links at least <output class="number">{leastDegree.value}</output>
        </span>
        <input
          type="range"
          min="0"
          max="20"
          value={leastDegree.value}
          onInput={(event) => {
            leastDegree.value = Number(event.currentTarget.value);
          }}
        />
      </label>
    </details>
  );
}

/** Groups of a few nodes that hang together with nothing else, folded away or shown. */
function SmallGroups() {
  const { size } = inSmallGroups.value;
  if (size === 0) return null;
  return (
    <>
      <h3 id="groups-title">Loose ends</h3>
      <ul aria-labelledby="groups-title">
        <li class="filter-row" data-off={folded.value}>
          <button
            type="button"
            class="filter-main"
            aria-pressed={!folded.value}
            title={`Groups of at most ${SMALL} nodes that nothing links to the rest`}
            onClick={() => {
              smallGroups.value = folded.value ? 'shown' : 'folded';
            }}
          >
            <span class="tick">{!folded.value && <Icon name="check" size={14} />}</span>
            <span class="filter-name">small groups</span>
            <span class="number">{grouped(size)}</span>
          </button>
        </li>
      </ul>
    </>
  );
}

function RelationRow({ relation }: { relation: Role | RelationType }) {
  const on = !hiddenRelations.value.has(relation);
  const { name } = RELATION_WORDS[relation];
  return (
    <li class="filter-row" data-off={!on}>
      <button
        type="button"
        class="filter-main"
        aria-pressed={on}
        onClick={() => {
          hiddenRelations.value = toggled(hiddenRelations.value, relation);
        }}
      >
        <span class="tick">{on && <Icon name="check" size={14} />}</span>
        <span class="filter-name">{name}</span>
        <span class="number">{grouped(visible.value.relations.get(relation) ?? 0)}</span>
      </button>
      <OnlyButton
        name={name}
        run={() => {
          hiddenRelations.value = allBut(present.value.relations, relation);
        }}
      />
    </li>
  );
}

function YearInput({ side, first, last }: { side: 'from' | 'to'; first: number; last: number }) {
  return (
    <input
      type="number"
      aria-label={side === 'from' ? 'From year' : 'To year'}
      min={first}
      max={last}
      placeholder={String(side === 'from' ? first : last)}
      value={years.value[side] ?? ''}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const year = Number(text);
        years.value = { ...years.value, [side]: text === '' || !Number.isFinite(year) ? null : year };
      }}
    />
  );
}
