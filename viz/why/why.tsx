import { useState } from 'preact/hooks';
import { hasExtractor } from '../extractor/start.ts';
import { rulesOf } from '../state/corrections.ts';
import { graph } from '../state/graph.ts';
import { linkWords } from '../state/relations.ts';
import { counted } from '../state/words.ts';
import { ask } from './ask.ts';
import type { Account, Line, Telling } from './messages.ts';
import { questionOf } from './question.ts';
import './why.css';

/** What is known of the answer: nothing yet, one line why there is none, or all of it. */
type Known = 'asking' | { line: string } | Telling;

/** Unfolds why a link is there: the rules in words, and which words spoke for it and against it. */
export function Why({ edge }: { edge: string }) {
  const [known, setKnown] = useState<Known | null>(null);
  const current = graph.value;
  const open = () => {
    if (known === null) void answer(edge, setKnown);
  };
  return (
    <details class="how why" onToggle={(event) => event.currentTarget.open && open()}>
      <summary>
        Why this?<span class="unseen"> {current?.hasEdge(edge) ? linkWords(current, edge) : ''}</span>
      </summary>
      {known === 'asking' && <p role="status">Reading again…</p>}
      {known !== null && known !== 'asking' && <Answer edge={edge} known={known} />}
    </details>
  );
}

async function answer(edge: string, put: (known: Known) => void): Promise<void> {
  const current = graph.peek();
  const question = current?.hasEdge(edge) ? questionOf(current, edge) : 'The map has changed.';
  if (typeof question === 'string') return put({ line: question });
  if (!hasExtractor())
    return put({
      line: 'This page holds one map and not the rules: “paperloom view” opens a page that tells more.',
    });
  put('asking');
  try {
    put((await ask(question)) ?? { line: NOT_AGAIN });
  } catch (error) {
    put({ line: `It cannot be told: ${error instanceof Error ? error.message : String(error)}.` });
  }
}

const NOT_AGAIN =
  'Reading the paper again does not find it so: the map was made with other rules or a lexicon of its own.';

function Answer({ edge, known }: { edge: string; known: Exclude<Known, 'asking'> }) {
  if ('line' in known)
    return (
      <>
        <p>{known.line}</p>
        <RuleNames edge={edge} />
      </>
    );
  return (
    <>
      <ul class="why-rules">
        {known.rules.map(({ rule, says, times }) => (
          <li key={says}>
            {says} <code>{rule}</code>
            {times > 1 && <span class="number"> {times} times</span>}
          </li>
        ))}
      </ul>
      {known.joinings?.map((says) => (
        <p key={says}>{says}</p>
      ))}
      {known.weighing && (
        <section class="why-weighing" aria-label="How its words were weighed">
          <h4>“{known.weighing.written}”</h4>
          <Shares shares={known.weighing.shares} />
          <Weights account={known.weighing} />
        </section>
      )}
      {known.own && (
        <section class="why-weighing" aria-label="Whether it is the paper’s own">
          <h4>The paper’s own?</h4>
          <Weights account={known.own} />
        </section>
      )}
    </>
  );
}

function RuleNames({ edge }: { edge: string }) {
  const rules = graph.value?.hasEdge(edge) ? rulesOf(graph.value, edge) : [];
  return (
    <ul class="why-rules">
      {rules.map(({ rule, times }) => (
        <li key={rule}>
          <code>{rule}</code> <span class="number">{counted(times, 'time')}</span>
        </li>
      ))}
    </ul>
  );
}

function Shares({ shares }: { shares: readonly { name: string; share: number }[] }) {
  return (
    <>
      <div class="why-shares" aria-hidden="true">
        {shares.map(({ name, share }) => (
          <span key={name} data-verdict={name} style={{ flexGrow: share }} />
        ))}
      </div>
      <p class="why-said">
        {shares.map(({ name, share }) => `${name} ${Math.round(share * 100)}\u00a0%`).join(', ')}
      </p>
    </>
  );
}

function Weights({ account }: { account: Account }) {
  const { decides, headFor, headAgainst, note, rest, all } = account;
  const most = Math.max(...[...account.for, ...account.against].map(({ weight }) => Math.abs(weight)));
  return (
    <>
      <p>{decides}</p>
      <Lines head={headFor} lines={account.for} most={most} />
      <Lines head={headAgainst} lines={account.against} most={most} />
      <ul class="why-sum">
        <Weight line={rest} />
        <Weight line={all} />
      </ul>
      <p class="why-note">{note}</p>
    </>
  );
}

function Lines({ head, lines, most }: { head: string; lines: readonly Line[]; most: number }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h5>{head}</h5>
      <ul class="why-lines">
        {lines.map((line) => (
          <Weight key={line.says} line={line} part={Math.abs(line.weight) / most} />
        ))}
      </ul>
    </>
  );
}

/** One reason; the ground behind it is as long as it is heavy. */
function Weight({ line: { says, weight }, part }: { line: Line; part?: number }) {
  const signed = `${weight < -0.05 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
  return (
    <li
      data-against={weight < 0}
      style={part === undefined ? undefined : { '--part': `${(part * 100).toFixed(0)}%` }}
    >
      <span>{says}</span> <span class="why-weight">{signed}</span>
    </li>
  );
}
