import { useEffect, useRef } from 'preact/hooks';
import { features } from '../features.ts';
import { tool } from '../state/room.ts';
import { selection } from '../state/selection.ts';
import { EdgeDetails } from './edge-details.tsx';
import { NodeDetails } from './node-details.tsx';
import { RegionDetails } from './region-details.tsx';

/** The panel on the right: what is selected, or the tool that has taken its place. Not there when there is neither. */
export function Panel() {
  const body = useRef<HTMLDivElement>(null);
  const about = selection.value;
  const open = tool.value;
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
  }, [about, open]);
  const Tool = features.find((feature) => feature.name === open)?.panel;
  if (!Tool && about === null) return null;
  return (
    <aside class="panel card" aria-label="Details" data-testid="panel" ref={body}>
      {Tool ? (
        <Tool />
      ) : about?.type === 'node' ? (
        <NodeDetails node={about.key} />
      ) : about?.type === 'edge' ? (
        <EdgeDetails edge={about.key} />
      ) : about?.type === 'region' ? (
        <RegionDetails id={about.id} />
      ) : null}
    </aside>
  );
}
