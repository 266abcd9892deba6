/** Switches everything of its kind off but this. */
export function OnlyButton({ name, run }: { name: string; run(): void }) {
  return (
    <button type="button" class="only" onClick={run} aria-label={`Only ${name}`}>
      only
    </button>
  );
}
