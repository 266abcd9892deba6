import type { NodeKind } from '../../src/graph.ts';
import { NODE_KINDS } from '../../src/graph.ts';
import { allBut, hiddenRegions } from '../state/filters.ts';
import { graph, regions } from '../state/graph.ts';
import { grouped, KIND_WORDS } from '../state/words.ts';
import { regionColor } from './colors.ts';
import { NodeLink } from './node-link.tsx';
import { PanelHead } from './panel.tsx';

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
    if (node.cluster === id) members.get(node.kind)?.push(key);
  });
  const only = hiddenRegions.value.size === regions.value.size - 1 && !hiddenRegions.value.has(id);
  return (
    <>
      <PanelHead
        title={region.label}
        above={
          <>
            <span class="swatch" style={{ background: regionColor(id) }} /> region
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
      {regions.value.size > 1 && (
        <p>
          <button
            type="button"
            class="button"
            onClick={() => {
              hiddenRegions.value = only ? new Set() : allBut(regions.value.keys(), id);
            }}
          >
            {only ? 'Show all regions' : 'Show only this region'}
          </button>
        </p>
      )}
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
