import { Embed } from './embed/embed.tsx';
import { features } from './features.ts';
import { MapView } from './map/map.tsx';
import { Caption } from './panels/caption.tsx';
import { Help } from './panels/help.tsx';
import { Panel } from './panels/panel.tsx';
import { Rail } from './panels/rail.tsx';
import { Speech } from './panels/speech.tsx';
import { StateMessage } from './panels/states.tsx';
import { TableView } from './panels/table.tsx';
import { Toolbar, ZoomButtons } from './panels/toolbar.tsx';
import { beside } from './state/frame.ts';
import { graph, loading } from './state/graph.ts';
import { narrow, panelOpen, railOpen } from './state/room.ts';
import { TourPlayer } from './tour/player.tsx';

/** The page: the map below everything, one rail, one panel, and what floats between. */
export function Explorer() {
  const ready = loading.value.step === 'ready' && graph.value !== null && graph.value.order > 0;
  const whole = beside.value === 'full';
  return (
    <div
      class="explorer"
      data-narrow={narrow.value}
      data-panel={ready && panelOpen.value}
      data-rail={ready && whole && railOpen.value && !narrow.value}
    >
      {ready && whole && <Rail />}
      <main class="stage">
        <MapView />
        <StateMessage />
        {ready && whole && (
          <>
            <Toolbar />
            <ZoomButtons />
            <Caption />
          </>
        )}
        <Embed />
      </main>
      {ready && whole && (
        <>
          <Panel />
          {features.map(({ name, overlay: Overlay }) => Overlay && <Overlay key={name} />)}
          <TableView />
        </>
      )}
      {ready && <TourPlayer />}
      {whole && features.map(({ name, anywhere: Part }) => Part && <Part key={name} />)}
      <Help />
      <Speech />
    </div>
  );
}
