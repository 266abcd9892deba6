import { SLIDE_FRAME } from '../../src/picture/view.ts';
import { writeView, writeViewFrom } from '../address/address.ts';
import { cameraForFrame } from '../embed/picture.ts';
import { fileName } from '../panels/saving.ts';
import { graph } from '../state/graph.ts';
import type { Place } from './snippet.ts';

/** How a shared frame should stand. */
export interface Wishes {
  ui: 'none' | 'mini' | 'full';
  poster: boolean;
  lock: boolean;
  /** '' follows the system. */
  colours: '' | 'light' | 'dark' | 'transparent';
}

/** The address of the page without what comes after "#"; of a file its name alone, as the deck will lie beside it. */
function pageAddress(): string {
  const { protocol, href, pathname } = location;
  if (protocol === 'http:' || protocol === 'https:') return href.split('#')[0] ?? href;
  return pathname.slice(pathname.lastIndexOf('/') + 1) || 'map.html';
}

/** What after "#" shows the present view in a frame that stands as wished. */
export function frameState({ ui, poster, lock, colours }: Wishes): string {
  const view = writeViewFrom(ui === 'full' ? null : cameraForFrame(SLIDE_FRAME.width, SLIDE_FRAME.height));
  return [
    view === '' ? 'v1' : view,
    ui === 'full' ? '' : `ui=${ui}`,
    colours === 'transparent' ? 'bg=transparent' : colours && `t=${colours}`,
    poster ? 'poster=1' : '',
    lock ? 'lock=1' : '',
  ]
    .filter(Boolean)
    .join('&');
}

/** Where the present view can be reached. */
export function placeNow(wishes: Wishes): Place {
  const page = pageAddress();
  const view = writeView();
  const name = graph.value?.getAttribute('name') ?? '';
  return {
    link: view === '' ? page : `${page}#${view}`,
    src: `${page}#${frameState(wishes)}`,
    title: name || 'Map of papers',
    picture: fileName(name),
    page: page.slice(page.lastIndexOf('/') + 1) || 'index.html',
  };
}

/** Who can open the address: anybody, this computer alone, or whoever has the file. */
export function reach(): 'anybody' | 'here' | 'file' {
  if (location.protocol !== 'http:' && location.protocol !== 'https:') return 'file';
  return /^(?:localhost|127\.|\[::1\])/.test(location.host) ? 'here' : 'anybody';
}
