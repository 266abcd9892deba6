import type { NodeKind } from '../../src/graph.ts';
import { svgPath } from '../map/shapes.ts';

/** The shape of a kind, as on the map. */
export function KindMark({
  kind,
  color,
  size = 14,
}: {
  kind: NodeKind;
  color?: string | undefined;
  size?: number;
}) {
  return (
    <svg class="kind-mark" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d={svgPath(kind, 10, kind === 'technique' ? 11.5 : 10, 7)} fill={color ?? 'currentColor'} />
    </svg>
  );
}
