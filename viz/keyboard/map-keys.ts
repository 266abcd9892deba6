import { batch } from '@preact/signals';
import { theMap } from '../map/handle.ts';
import { say } from '../panels/speech.tsx';
import { graph } from '../state/graph.ts';
import { dropCarried, mayMove } from '../state/moves.ts';
import { visible } from '../state/rules.ts';
import { hovered, selection, selectNode } from '../state/selection.ts';
import { carried, placeOf } from '../state/standing.ts';
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
  if (direction && event.shiftKey && walking && !event.ctrlKey && !event.metaKey && !event.altKey) {
    carryToward(direction);
    return true;
  }
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

/** Pixels that a node goes at one press; a key held down repeats it. */
const NUDGE = 12;
const WAYS: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, 1],
  down: [0, -1],
};

/** Carries the node where the keyboard is, until the key is let go. */
function carryToward(direction: Direction): void {
  const [key, current, map] = [here(), graph.peek(), theMap()];
  if (key === null || !current?.hasNode(key) || !map) {
    say('No node is marked that could be moved');
    return;
  }
  if (!mayMove()) {
    say('Nodes are not moved here');
    return;
  }
  const { x, y } = placeOf(current, key);
  const [dx, dy] = WAYS[direction];
  const by = NUDGE / map.viewport().scale;
  if (carried.peek() === null) {
    addEventListener('keyup', letGo);
    addEventListener('blur', letGo);
  }
  batch(() => {
    carried.value = { node: key, place: { x: x + dx * by, y: y + dy * by } };
    hovered.value = { type: 'node', key };
  });
  map.reveal(key);
}

function letGo(): void {
  removeEventListener('keyup', letGo);
  removeEventListener('blur', letGo);
  const node = dropCarried();
  if (node !== null) say(`${graph.peek()?.getNodeAttribute(node, 'label')} moved`);
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
