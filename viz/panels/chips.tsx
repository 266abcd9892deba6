import { liftAll, rules } from '../state/rules.ts';
import { Icon } from './icons.tsx';

/** Every filter that is on, each as a chip that lifts it. */
export function Chips() {
  if (rules.value.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: chips are no form fields
    <div class="chips" role="group" aria-label="Filters that are on">
      {rules.value.map((rule) => (
        <button
          type="button"
          class="chip"
          key={rule.id}
          onClick={() => rule.lift()}
          aria-label={`Lift filter: ${rule.says}`}
        >
          {rule.says} <Icon name="close" size={13} />
        </button>
      ))}
      {rules.value.length > 1 && (
        <button type="button" class="text-button" onClick={liftAll}>
          Clear all
        </button>
      )}
    </div>
  );
}
