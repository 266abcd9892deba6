import { signal } from '@preact/signals';

const spoken = signal('');

/** Has a screen reader say something that only the eye would notice. */
export function say(words: string): void {
  // The same words twice would not be heard the second time.
  spoken.value = spoken.peek() === words ? `${words}\u00a0` : words;
}

export function Speech() {
  return (
    <div class="unseen" role="status" aria-live="polite" data-testid="speech">
      {spoken}
    </div>
  );
}
