import { hasExtractor } from '../extractor/start.ts';
import { load } from '../load.ts';
import { mapTrouble, redrawMap } from '../map/map.tsx';
import { chooserOpen } from '../own/reading.ts';
import { graph, loading } from '../state/graph.ts';
import { liftAll, rules, visible } from '../state/rules.ts';
import { counted } from '../state/words.ts';
import { tableOpen } from './table.tsx';

/** In the middle of the page while there is no map to see: what is being done, what is wrong, what hides it. */
export function StateMessage() {
  const now = loading.value;
  if (now.step === 'loading') {
    return (
      <div class="state" role="status">
        <span class="spinner" aria-hidden="true" />
        <p>{now.what}…</p>
      </div>
    );
  }
  if (now.step === 'failed') {
    return (
      <div class="state" role="alert">
        <h2>{now.reason}</h2>
        <p>{now.advice}</p>
        <div class="state-buttons">
          <button type="button" class="button strong" onClick={() => void load()}>
            Try again
          </button>
          {hasExtractor() && (
            <button
              type="button"
              class="button"
              onClick={() => {
                chooserOpen.value = true;
              }}
            >
              Open your own papers
            </button>
          )}
        </div>
      </div>
    );
  }
  if (graph.value?.order === 0) {
    return (
      <div class="state" role="status">
        <h2>This map is empty</h2>
        <p>No paper was found in {graph.value.getAttribute('sources')?.join(', ') || 'its source'}.</p>
      </div>
    );
  }
  if (mapTrouble.value !== null) {
    return (
      <div class="state" role="alert">
        <h2>{mapTrouble.value}</h2>
        <p>Search, panels and exports work without it, and the table has the same content.</p>
        <div class="state-buttons">
          <button
            type="button"
            class="button strong"
            onClick={() => {
              tableOpen.value = true;
            }}
          >
            Open the table
          </button>
          <button type="button" class="button" onClick={redrawMap}>
            Try again
          </button>
        </div>
      </div>
    );
  }
  if (visible.value.nodes.size === 0) return <AllHidden />;
  return null;
}

function AllHidden() {
  const emptying = rules.value
    .map((rule) => ({ rule, back: visible.value.givesBack.get(rule.id) ?? 0 }))
    .sort((a, b) => b.back - a.back);
  const [first] = emptying;
  return (
    <div class="state" role="status">
      <h2>The filters hide everything</h2>
      {first && first.back > 0 ? (
        <>
          <p>
            “{first.rule.says}” alone hides {counted(first.back, 'node')}.
          </p>
          <div class="state-buttons">
            <button type="button" class="button strong" onClick={() => first.rule.lift()}>
              Lift this filter
            </button>
            <button type="button" class="button" onClick={liftAll}>
              Clear all filters
            </button>
          </div>
        </>
      ) : (
        <>
          <p>No single one does, but together: {rules.value.map(({ says }) => `“${says}”`).join(', ')}.</p>
          <button type="button" class="button strong" onClick={liftAll}>
            Clear all filters
          </button>
        </>
      )}
    </div>
  );
}
