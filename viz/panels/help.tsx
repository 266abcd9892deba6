import { signal } from '@preact/signals';
import { features } from '../features.ts';
import { Dialog } from './dialog.tsx';

export const helpOpen = signal(false);

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'Search'],
  ['Tab', 'To the map and on to the buttons'],
  ['← ↑ → ↓', 'On the map: to the nearest node in that direction'],
  ['Shift ← ↑ → ↓', 'On the map: move the marked node, as dragging does; a finger rests on it first'],
  ['Enter', 'Open what is marked'],
  ['Esc', 'Close, one thing at a time'],
  ['+ −', 'Nearer, further away'],
  ['0', 'The whole map'],
  ['Ctrl Z, Ctrl Shift Z', 'Undo, redo'],
  ['T', 'Table of everything on show'],
  ['?', 'This help'],
];

export function Help() {
  return (
    <Dialog open={helpOpen} title="Reading the map">
      <p>
        Every dot is a paper or a thing that papers talk about: its <strong>shape</strong> tells the kind, its{' '}
        <strong>colour</strong> the region, its size how much is linked to it. A link stands for a sentence
        that says so: click a node, then a link in the panel, and read it.
      </p>
      <table class="keys">
        <caption class="unseen">Keys</caption>
        <tbody>
          {[
            ...KEYS,
            ...features.flatMap(({ keys }) =>
              (keys ?? []).map(({ key, says }) => [key.toUpperCase(), says] as const),
            ),
          ].map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
