import { useState } from 'preact/hooks';
import { LONGEST_REGION_NAME } from '../../src/picture/link-edits.ts';
import type { Region } from '../state/graph.ts';
import { nameRegion } from '../state/renames.ts';
import { Icon } from './icons.tsx';
import { say } from './speech.tsx';

function begin(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}

/** Changes a region's name; the one that was found can be had again. */
export function RegionName({ region }: { region: Region }) {
  const [open, setOpen] = useState(false);
  if (region.special !== undefined) return null;
  const rename = (name: string) => {
    nameRegion(region.id, name);
    setOpen(false);
    say(name.trim() === '' ? 'The region has its found name again' : `The region is called ${name.trim()}`);
  };
  if (!open) {
    return (
      <>
        <button type="button" class="button" onClick={() => setOpen(true)}>
          <Icon name="pencil" size={16} /> Rename
        </button>
        {region.found !== undefined && (
          <button type="button" class="button" onClick={() => rename('')} title={region.found}>
            Found name again
          </button>
        )}
      </>
    );
  }
  return (
    <form
      class="region-name"
      onSubmit={(event) => {
        event.preventDefault();
        rename(String(new FormData(event.currentTarget).get('name') ?? ''));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setOpen(false);
      }}
    >
      <input
        name="name"
        aria-label="Name of the region"
        autocomplete="off"
        maxLength={LONGEST_REGION_NAME}
        defaultValue={region.label}
        ref={begin}
      />
      <button type="submit" class="button strong">
        Rename
      </button>
    </form>
  );
}
