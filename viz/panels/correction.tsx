import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { ENTITY_KINDS, type EntityKind } from '../../extract/facts.ts';
import type { EntityNode } from '../../src/graph.ts';
import { ignoreLine, LEXICON_HEAD, lexiconLine } from '../state/corrections.ts';
import { KIND_WORDS } from '../state/words.ts';
import { Icon } from './icons.tsx';
import { say } from './speech.tsx';
import './correction.css';

/** The line that was just copied, so that its button says so. */
const copied = signal<string | null>(null);

/** What to put into a lexicon or an ignore file where a finding is wrong. */
export function Correction({ entity }: { entity: EntityNode }) {
  const [kind, setKind] = useState<EntityKind>(entity.kind);
  return (
    <details class="how correction">
      <summary>Is “{entity.label}” found wrongly?</summary>
      <p>
        Never find it: a line of an ignore file, given with <code>--ignore</code>.
      </p>
      <Line text={ignoreLine(entity.label)} of="ignore file" />
      <p>
        Say what it is: a line of a lexicon, given with <code>--lexicon</code>, below the head{' '}
        <code>{LEXICON_HEAD}</code>.
      </p>
      <label>
        It is a{' '}
        <select value={kind} onChange={(event) => setKind(event.currentTarget.value as EntityKind)}>
          {ENTITY_KINDS.map((one) => (
            <option key={one} value={one}>
              {KIND_WORDS[one].one}
            </option>
          ))}
        </select>
      </label>
      <Line text={lexiconLine(entity.label, kind, entity.aliases)} of="lexicon" />
    </details>
  );
}

function Line({ text, of }: { text: string; of: string }) {
  const done = copied.value === text;
  return (
    <div class="line">
      <code>{text}</code>
      <button
        type="button"
        class="icon-button"
        aria-label={`Copy the line for the ${of}`}
        title={done ? 'Copied' : 'Copy'}
        onClick={async () => {
          await navigator.clipboard.writeText(text);
          copied.value = text;
          say('Line copied');
        }}
      >
        <Icon name={done ? 'check' : 'copy'} size={15} />
      </button>
    </div>
  );
}
