import { features } from '../features.ts';
import { theMap } from '../map/handle.ts';
import { canRedo, canUndo, redo, undo } from '../state/history.ts';
import { chooseTheme, theme } from '../state/theme.ts';
import { ExportMenu } from './export-menu.tsx';
import { helpOpen } from './help.tsx';
import { IconButton } from './icon-button.tsx';
import { tableOpen } from './table.tsx';

/** At the top right: what one does with the whole view. */
export function Toolbar() {
  const dark = theme.value === 'dark';
  return (
    <div class="toolbar card" role="toolbar" aria-label="View">
      <IconButton icon="undo" label="Undo" run={undo} off={!canUndo.value} />
      <IconButton icon="redo" label="Redo" run={redo} off={!canRedo.value} />
      <span class="bar" />
      {features.map(({ name, button: Button }) => Button && <Button key={name} />)}
      <IconButton
        icon="table"
        label="Table of everything on show"
        pressed={tableOpen.value}
        run={() => {
          tableOpen.value = !tableOpen.value;
        }}
      />
      <ExportMenu />
      <IconButton
        icon={dark ? 'sun' : 'moon'}
        label={dark ? 'Light theme' : 'Dark theme'}
        run={() => chooseTheme(dark ? 'light' : 'dark')}
      />
      <IconButton
        icon="help"
        label="Help and keys"
        run={() => {
          helpOpen.value = true;
        }}
      />
    </div>
  );
}

export function ZoomButtons() {
  return (
    <div class="zoom card" role="toolbar" aria-label="Zoom">
      <IconButton icon="plus" label="Nearer" run={() => theMap()?.zoom(1 / 1.6)} />
      <IconButton icon="minus" label="Further away" run={() => theMap()?.zoom(1.6)} />
      <IconButton icon="fit" label="Whole map" run={() => theMap()?.show(null)} />
    </div>
  );
}
