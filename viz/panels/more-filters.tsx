import type { Signal } from '@preact/signals';
import type { RelationType, Role } from '../../extract/facts.ts';
import { SMALL } from '../../src/picture/small-groups.ts';
import { allBut, hiddenRelations, leastConfidence, leastDegree, toggled, years } from '../state/filters.ts';
import { present } from '../state/present.ts';
import { visible } from '../state/rules.ts';
import { folded, inSmallGroups, smallGroups } from '../state/small-groups.ts';
import { grouped, RELATION_ORDER, RELATION_WORDS } from '../state/words.ts';
import { Icon } from './icons.tsx';
import { OnlyButton } from './only-button.tsx';

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
      <Least words="Confidence at least" unit=" %" of={leastConfidence} most={100} step={5} />
      <Least words="Links at least" of={leastDegree} most={20} />
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

/** A slider for the least of something that is shown. */
function Least({
  words,
  unit = '',
  of,
  most,
  step = 1,
}: {
  words: string;
  unit?: string;
  of: Signal<number>;
  most: number;
  step?: number;
}) {
  return (
    <label class="slider">
      <span>
        {words}{' '}
        <output class="number">
          {of.value}
          {unit}
        </output>
      </span>
      <input
        type="range"
        min="0"
        max={most}
        step={step}
        value={of.value}
        onInput={(event) => {
          of.value = Number(event.currentTarget.value);
        }}
      />
    </label>
  );
}
