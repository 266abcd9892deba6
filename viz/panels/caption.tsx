import { MOST_NODES } from '../map/canvas/canvas-stage.ts';
import { plainBecause } from '../map/map.tsx';
import { graph } from '../state/graph.ts';
import { movedCount } from '../state/moves.ts';
import { rules, visible } from '../state/rules.ts';
import { counted, grouped } from '../state/words.ts';

/** What the map is made of, what is hidden and why, and where the papers come from. */
export function Caption() {
  const current = graph.value;
  if (!current) return null;
  const { nodes, edges } = visible.value;
  const hiddenNodes = current.order - nodes.size;
  const hiddenEdges = current.size - edges.size;
  const { sources, counts } = current.getAttributes();
  const skipped = Object.values(counts?.skipped ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <p class="caption" data-testid="caption">
      <span>
        {hiddenNodes + hiddenEdges === 0
          ? `${counted(nodes.size, 'node')}, ${counted(edges.size, 'link')}`
          : `${grouped(nodes.size)} of ${counted(current.order, 'node')}, ${grouped(edges.size)} of ${counted(current.size, 'link')}`}
      </span>
      {hiddenNodes + hiddenEdges > 0 && rules.value.length > 0 && (
        <span> · hidden by: {rules.value.map(({ says }) => lowerFirst(says)).join('; ')}</span>
      )}
      {movedCount.value > 0 && <span> · {counted(movedCount.value, 'node')} moved by hand</span>}
      {plainBecause.value !== null && (
        <span>
          {' '}
          · drawn {plainBecause.value}
          {nodes.size > MOST_NODES && `: the ${grouped(MOST_NODES)} nodes with most links`}
        </span>
      )}
      <span>
        {' '}
        · {counted(counts?.read ?? 0, 'paper')} from {sourceWords(sources ?? [])}
      </span>
      {skipped > 0 && (
        <span
          title={Object.entries(counts.skipped)
            .map(([why, count]) => `${count}: ${why}`)
            .join('\n')}
        >
          {' '}
          · {counted(skipped, 'record')} skipped
        </span>
      )}
    </p>
  );
}

/** Names inside keep their capitals. */
function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function sourceWords(sources: readonly string[]): string {
  const [first] = sources;
  if (first === undefined) return 'an unnamed source';
  return sources.length === 1 ? first : `${first} and ${sources.length - 1} more`;
}
