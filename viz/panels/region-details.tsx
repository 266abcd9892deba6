import type { NodeKind } from '../../src/graph.ts';
import { NODE_KINDS } from '../../src/graph.ts';
import { allBut, hiddenRegions } from '../state/filters.ts';
import { graph, regions, wholeRegions } from '../state/graph.ts';
import { grouped, KIND_WORDS } from '../state/words.ts';
import { NodeLink } from './node-link.tsx';
import { PanelHead } from './panel-head.tsx';
import { RegionChip } from './region-chip.tsx';
import { RegionName } from './region-name.tsx';
import { Swatch } from './swatch.tsx';

const FIRST = 8;

export function RegionDetails({ id }: { id: string }) {
  const region = regions.value.get(id);
  const current = graph.value;
  if (!region || !current) {
    return (
      <>
        <PanelHead title="Not on this map" />
        <p class="note">The address names a region that this map does not have.</p>
      </>
    );
  }
  const members = new Map<NodeKind, string[]>(NODE_KINDS.map((kind) => [kind, []]));
  current.forEachNode((key, node) => {
    if (node.cluster === id || node.subcluster === id) members.get(node.kind)?.push(key);
  });
  const ids = wholeRegions.value.map((whole) => whole.id);
  const only =
    !hiddenRegions.value.has(id) && ids.every((other) => other === id || hiddenRegions.value.has(other));
  const parts = [...regions.value.values()].filter((part) => part.parent === id);
  const parent = region.parent === undefined ? undefined : regions.value.get(region.parent);
  return (
    <>
      <PanelHead
        title={region.label}
        above={
          <>
            <Swatch region={id} /> {parent ? 'part of a region' : 'region'}
          </>
        }
      />
      <p class="aliases">{region.terms.join(' · ')}</p>
      <p class="number">
        {NODE_KINDS.map((kind) => ({ kind, count: members.get(kind)?.length ?? 0 }))
          .filter(({ count }) => count > 0)
          .map(
            ({ kind, count }) =>
              `${grouped(count)} ${count === 1 ? KIND_WORDS[kind].one : KIND_WORDS[kind].many.toLowerCase()}`,
          )
          .join(' · ')}
      </p>
      <div class="node-actions">
        {ids.length > 1 && !parent && (
          <button
            type="button"
            class="button"
            onClick={() => {
              hiddenRegions.value = only ? new Set() : allBut(ids, id);
            }}
          >
            {only ? 'Show all regions' : 'Show only this region'}
          </button>
        )}
        <RegionName key={id} region={region} />
      </div>
      {parts.length > 0 && (
        <section class="group">
          <h3>Parts</h3>
          <div class="region-chips">
            {parts.map((part) => (
              <RegionChip key={part.id} id={part.id} />
            ))}
          </div>
        </section>
      )}
      {parent && <RegionChip id={parent.id} before="in" />}
      {NODE_KINDS.map((kind) => {
        const keys = (members.get(kind) ?? []).sort(
          (a, b) => current.degree(b) - current.degree(a) || (a < b ? -1 : 1),
        );
        return keys.length === 0 ? null : (
          <section class="group" key={kind}>
            <h3>
              {KIND_WORDS[kind].many} <span class="number">{grouped(keys.length)}</span>
            </h3>
            <ul>
              {keys.slice(0, FIRST).map((key) => (
                <li class="row" key={key}>
                  <div class="row-head">
                    <NodeLink node={key} />
                    <span class="number">{grouped(current.degree(key))}</span>
                  </div>
                </li>
              ))}
            </ul>
            {keys.length > FIRST && <p class="note">and {grouped(keys.length - FIRST)} more on the map</p>}
          </section>
        );
      })}
    </>
  );
}
