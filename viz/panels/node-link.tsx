import { graph } from '../state/graph.ts';
import { hovered, selectNode } from '../state/selection.ts';
import { nodeColor } from './colors.ts';
import { KindMark } from './kind-mark.tsx';

/** A node's name with its mark; a click goes on to it, the pointer on it lights it on the map. */
export function NodeLink({ node, label }: { node: string; label?: string }) {
  const attributes = graph.value?.hasNode(node) ? graph.value.getNodeAttributes(node) : null;
  if (!attributes) return null;
  return (
    <button
      type="button"
      class="node-link"
      onClick={() => {
        hovered.value = null;
        selectNode(node);
      }}
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') hovered.value = { type: 'node', key: node };
      }}
      onPointerLeave={() => {
        hovered.value = null;
      }}
    >
      <KindMark kind={attributes.kind} color={nodeColor(attributes)} />
      <span class="node-name">{label ?? attributes.label}</span>
    </button>
  );
}
