import { regions } from '../state/graph.ts';
import { selectRegion } from '../state/selection.ts';
import { Swatch } from './swatch.tsx';

/** A region's name with its colour; a click goes on to it. */
export function RegionChip({ id, before }: { id: string; before?: string }) {
  const region = regions.value.get(id);
  if (!region) return null;
  return (
    <button type="button" class="region-chip" onClick={() => selectRegion(id)}>
      <Swatch region={id} />
      {before && <span class="number">{before} </span>}
      {region.label}
    </button>
  );
}
