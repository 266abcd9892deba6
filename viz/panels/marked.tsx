import type { ComponentChildren } from 'preact';
import type { Passage } from '../state/evidence.ts';
import { nodeOf } from '../state/graph.ts';
import { selectNode } from '../state/selection.ts';

/** A passage with its words marked; where `onward`, a mark goes on to what it names. */
export function Marked({ passage, onward = false }: { passage: Passage; onward?: boolean }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const mark of passage.marks) {
    if (mark.start < at) continue;
    parts.push(passage.text.slice(at, mark.start));
    const words = passage.text.slice(mark.start, mark.end);
    parts.push(
      onward ? (
        <mark key={mark.start}>
          <button
            type="button"
            class="word"
            title={nodeOf(mark.node)?.label}
            onClick={() => selectNode(mark.node)}
          >
            {words}
          </button>
        </mark>
      ) : (
        <mark key={mark.start}>{words}</mark>
      ),
    );
    at = mark.end;
  }
  parts.push(passage.text.slice(at));
  return <>{parts}</>;
}
