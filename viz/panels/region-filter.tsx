import { allBut, hiddenRegions, toggled } from '../state/filters.ts';
import { wholeRegions } from '../state/graph.ts';
import { visible } from '../state/rules.ts';
import { hovered, selection, selectRegion } from '../state/selection.ts';
import { grouped } from '../state/words.ts';
import { OnlyButton } from './only-button.tsx';
import { Swatch } from './swatch.tsx';

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
                <Swatch region={region.id} />
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
