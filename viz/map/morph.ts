import { effect, untracked } from '@preact/signals';
import type { PaperGraph } from '../../src/graph.ts';
import type { Point } from '../../src/picture/camera.ts';
import { graph as graphOnShow } from '../state/graph.ts';
import { motion } from '../state/room.ts';
import { type Arrangement, arrangement, placeOf, standing } from '../state/standing.ts';
import { eased } from './ease.ts';

const LASTS = 600;

/** Moves nodes to where a feature wants them and back home, from now on; `going` is told which way as they set out. */
export function followArrangement(graph: PaperGraph, going: (there: boolean) => void): () => void {
  let frame = 0;
  const home = (key: string): Point => {
    const { x, y } = graph.getNodeAttributes(key);
    return { x, y };
  };
  const go = (wanted: Arrangement | null): void => {
    cancelAnimationFrame(frame);
    const before = standing.peek();
    const keys = [...((wanted ?? before)?.places.keys() ?? [])].filter((key) => graph.hasNode(key));
    if (keys.length === 0) {
      standing.value = null;
      return;
    }
    const from = new Map(keys.map((key) => [key, placeOf(graph, key)]));
    const to = new Map(keys.map((key) => [key, wanted?.places.get(key) ?? home(key)]));
    const end = () => {
      standing.value = wanted && { places: to, axis: wanted.axis, moving: false };
    };
    going(wanted !== null);
    const lasts = motion(LASTS);
    if (lasts === 0) {
      end();
      return;
    }
    const start = performance.now();
    const step = (now: number): void => {
      const share = eased(Math.min(1, Math.max(0, (now - start) / lasts)));
      if (share === 1) {
        end();
        return;
      }
      const places = new Map<string, Point>();
      for (const [key, a] of from) {
        const b = to.get(key) ?? a;
        places.set(key, { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });
      }
      standing.value = { places, axis: [], moving: true };
      frame = requestAnimationFrame(step);
    };
    step(start);
  };
  const stop = effect(() => {
    const wanted = arrangement.value;
    if (graphOnShow.value !== graph) return;
    untracked(() => {
      if (wanted !== null || standing.peek() !== null) go(wanted);
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    stop();
    standing.value = null;
  };
}
