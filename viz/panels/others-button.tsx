import { othersHidden } from '../state/spotlight.ts';

/** Hides what a path or an ego view leaves in the dark, or dims it again. */
export function OthersButton() {
  const hidden = othersHidden.value;
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        othersHidden.value = !hidden;
      }}
    >
      {hidden ? 'Dim others' : 'Hide others'}
    </button>
  );
}
