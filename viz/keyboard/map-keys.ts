import { theMap } from '../map/handle.ts';
import { say } from '../panels/speech.tsx';
import { graph } from '../state/graph.ts';
import { visible } from '../state/rules.ts';
import { hovered, selection, selectNode } from '../state/selection.ts';
import { placeOf } from '../state/standing.ts';
import { describe } from './describe.ts';
import { bestConnected, type Direction, nodeToward } from './directions.ts';

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * Whether the arrows go from node to node. On a slide that was clicked they turn the slides; whoever comes to the map
 * by the keyboard walks it.
 */
let walking = true;
export function walk(on: boolean): void {
  walking = on;
}

/** Where the keyboard is on the map. */
function here(): string | null {
  if (hovered.peek()?.type === 'node') return (hovered.peek() as { key: string }).key;
  const about = selection.peek();
  return about?.type === 'node' ? about.key : null;
}

function goTo(key: string | null): void {
  const current = graph.peek();
  if (!current || key === null) {
    say('Nothing further in this direction');
    return;
  }
  hovered.value = { type: 'node', key };
  theMap()?.reveal(key);
  say(describe(current, key));
}

/** The keys of the map while it has the focus; true when the key was one of them. */
export function mapKey(event: KeyboardEvent): boolean {
  const current = graph.peek();
  if (!current) return false;
  const direction = ARROWS[event.key];
  if (direction && walking && !event.ctrlKey && !event.metaKey && !event.altKey) {
    goTo(nodeToward(current, visible.peek().nodes, here(), direction, (key) => placeOf(current, key)));
    return true;
  }
  if (event.key === 'Home' && walking) {
    goTo(bestConnected(current, visible.peek().nodes));
    return true;
  }
  if (event.key === 'Enter' || (event.key === ' ' && walking)) {
    const key = here();
    if (key !== null) {
      selectNode(key);
      const name = current.getNodeAttribute(key, 'label');
      say(`${name} opened; its links are in the panel after the map`);
    }
    return true;
  }
  return false;
}

/** The map got the focus: say what it is and how to move. */
export function mapFocused(): void {
  walking = true;
  const current = graph.peek();
  const key = here();
  if (current && key !== null) say(describe(current, key));
}

export function mapBlurred(): void {
  hovered.value = null;
}
