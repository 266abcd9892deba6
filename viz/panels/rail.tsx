import { features } from '../features.ts';
import { graph } from '../state/graph.ts';
import { narrow, railOpen, sheetOpen } from '../state/room.ts';
import { rules } from '../state/rules.ts';
import { Chips } from './chips.tsx';
import { Icon } from './icons.tsx';
import { KindFilter } from './kind-filter.tsx';
import { MoreFilters } from './more-filters.tsx';
import { RegionFilter } from './region-filter.tsx';
import { SearchBox } from './search-box.tsx';

/** On the left: search, filters and, by the same marks, the legend. On a phone the search stays and the rest is a sheet. */
export function Rail() {
  if (narrow.value) return <NarrowRail />;
  if (!railOpen.value) {
    return (
      <aside aria-label="Search and filters">
        <button
          type="button"
          class="icon-button card rail-opener"
          aria-label="Open the rail: search and filters"
          title="Search and filters"
          onClick={() => {
            railOpen.value = true;
          }}
        >
          <Icon name="filter" />
        </button>
      </aside>
    );
  }
  return (
    <aside class="rail card" aria-label="Search and filters">
      <header class="rail-head">
        <Brand />
        <button
          type="button"
          class="icon-button"
          aria-label="Fold the rail away"
          title="Fold away"
          onClick={() => {
            railOpen.value = false;
          }}
        >
          <Icon name="left" />
        </button>
      </header>
      <SearchBox />
      <div class="rail-body">
        <Filters />
      </div>
    </aside>
  );
}

function NarrowRail() {
  return (
    <>
      <search class="top-bar card">
        <SearchBox />
        <button
          type="button"
          class="icon-button"
          aria-label={`Filters and legend${rules.value.length > 0 ? `, ${rules.value.length} on` : ''}`}
          aria-expanded={sheetOpen.value}
          onClick={() => {
            sheetOpen.value = !sheetOpen.value;
          }}
        >
          <Icon name="filter" />
          {rules.value.length > 0 && <span class="badge">{rules.value.length}</span>}
        </button>
      </search>
      {sheetOpen.value && (
        <aside class="sheet card" aria-label="Filters and legend">
          <header class="rail-head">
            <Brand />
            <button
              type="button"
              class="icon-button"
              aria-label="Close"
              onClick={() => {
                sheetOpen.value = false;
              }}
            >
              <Icon name="close" />
            </button>
          </header>
          <div class="rail-body">
            <Filters />
          </div>
        </aside>
      )}
    </>
  );
}

function Filters() {
  return (
    <>
      <Chips />
      <KindFilter />
      <RegionFilter />
      {features.map(({ name, rail: Section }) => Section && <Section key={name} />)}
      <MoreFilters />
    </>
  );
}

function Brand() {
  return (
    <div class="brand">
      <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true">
        <path d="M7 24 16 8l9 16" fill="none" stroke="var(--muted)" stroke-width="2" />
        <circle cx="16" cy="8" r="5" fill="#3f63d4" />
        <circle cx="7" cy="24" r="4.5" fill="#d9822b" />
        <circle cx="25" cy="24" r="4.5" fill="#188a70" />
      </svg>
      <div>
        <h1>Paperloom</h1>
        <p>{graph.value?.getAttribute('name')}</p>
      </div>
    </div>
  );
}
