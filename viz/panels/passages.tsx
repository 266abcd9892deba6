import { signal } from '@preact/signals';
import { type Passage, paperOf, passagesOf } from '../state/evidence.ts';
import { graph } from '../state/graph.ts';
import { linkOf, quotation, shortAuthors } from '../state/quotation.ts';
import { Icon } from './icons.tsx';
import { Marked } from './marked.tsx';
import { NodeLink } from './node-link.tsx';
import { say } from './speech.tsx';

/** The quotation that was just copied, so that its button says so. */
const copied = signal<string | null>(null);

/** The sentences behind a link, each with its paper, year and link. `of` is the paper the reader is at already. */
export function Passages({
  edge,
  of,
  most,
}: {
  edge: string;
  of?: string | undefined;
  /** How many sentences; all unless told. */
  most?: number;
}) {
  if (!graph.value) return null;
  const passages = passagesOf(graph.value, edge).slice(0, most);
  return (
    <ul class="passages">
      {passages.map((passage) => (
        <li key={`${passage.paper} ${passage.field} ${passage.start}`}>
          <Quote passage={passage} />
          <Source passage={passage} named={passage.paper !== of} />
        </li>
      ))}
    </ul>
  );
}

function Quote({ passage }: { passage: Passage }) {
  return (
    <blockquote>
      {passage.field === 'title' && <span class="unseen">Title: </span>}
      <Marked passage={passage} />
    </blockquote>
  );
}

function Source({ passage, named }: { passage: Passage; named: boolean }) {
  const paper = graph.value ? paperOf(graph.value, passage.paper) : null;
  if (!paper) return null;
  const text = quotation(paper, passage.text);
  const link = linkOf(paper);
  const about = [shortAuthors(paper.authors), paper.year].filter(Boolean).join(', ');
  return (
    <div class="source">
      {named && <NodeLink node={passage.paper} />}
      <span class="source-line">
        <span class="number">
          {about || (passage.field === 'title' ? 'in the title' : 'in the abstract')}
        </span>
        {link && (
          <a href={link} target="_blank" rel="noreferrer">
            Open <Icon name="out" size={13} />
            <span class="unseen"> {paper.title} in a new tab</span>
          </a>
        )}
        <button
          type="button"
          class="text-button"
          onClick={async () => {
            await navigator.clipboard.writeText(text);
            copied.value = text;
            say('Quotation copied');
          }}
        >
          <Icon name={copied.value === text ? 'check' : 'copy'} size={13} />{' '}
          {copied.value === text ? 'Copied' : 'Copy quotation'}
        </button>
      </span>
    </div>
  );
}
