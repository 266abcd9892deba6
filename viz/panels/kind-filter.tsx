import { NODE_KINDS, type NodeKind } from '../../src/graph.ts';
import { allBut, hiddenKinds, toggled } from '../state/filters.ts';
import { present } from '../state/present.ts';
import { visible } from '../state/rules.ts';
import { grouped, KIND_WORDS } from '../state/words.ts';
import { KindMark } from './kind-mark.tsx';
import { OnlyButton } from './only-button.tsx';

export function KindFilter() {
  return (
    <section class="rail-section" aria-labelledby="kinds-title">
      <h2 id="kinds-title">Kinds</h2>
      <ul>
        {NODE_KINDS.filter((kind) => present.value.kinds.has(kind)).map((kind) => (
          <KindRow key={kind} kind={kind} />
        ))}
      </ul>
    </section>
  );
}

function KindRow({ kind }: { kind: NodeKind }) {
  const on = !hiddenKinds.value.has(kind);
  return (
    <li class="filter-row" data-off={!on}>
      <button
        type="button"
        class="filter-main"
        aria-pressed={on}
        onClick={() => {
          hiddenKinds.value = toggled(hiddenKinds.value, kind);
        }}
      >
        <KindMark kind={kind} />
        <span class="filter-name">{KIND_WORDS[kind].many}</span>
        <span class="number">{grouped(visible.value.kinds.get(kind) ?? 0)}</span>
      </button>
      <OnlyButton
        name={KIND_WORDS[kind].many}
        run={() => {
          hiddenKinds.value = allBut(present.value.kinds, kind);
        }}
      />
    </li>
  );
}
