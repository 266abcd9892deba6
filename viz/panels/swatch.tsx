import { regions } from '../state/graph.ts';
import { regionColor } from './colors.ts';

/** The colour of a region; hollow for what is no region, as regions past the twelfth are as grey. */
export function Swatch({ region }: { region: string }) {
  return (
    <span
      class="swatch"
      data-special={regions.value.get(region)?.special}
      style={{ '--swatch': regionColor(region) }}
    />
  );
}
