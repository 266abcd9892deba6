/** What reveal.js says to a frame when its slide comes; the map in it then knows who has its keys. */
const SLIDE_START = 'slide:start';

/** The maps of a deck: pictures that can be played, one at a time. */
export interface Maps {
  /** Makes the picture of a slide a live map, which has the keyboard then. */
  play(slide: ParentNode): void;
  /** Puts the picture back, and gives memory and WebGL contexts of the map back. */
  stop(): void;
}

/**
 * Finds the pictures (`figure.map`, whose `data-view` is a view of the explorer) and lets each be played by its button.
 * The one explorer that the page holds is opened in a frame of its own by an address of the page's own making, so that
 * nothing is asked of any server and a file can do it.
 */
export function playable(page: Document): Maps {
  let url: string | undefined;
  let frame: HTMLIFrameElement | undefined;

  const stop = (): void => {
    frame?.closest('figure')?.removeAttribute('data-live');
    frame?.remove();
    frame = undefined;
  };
  const play = (slide: ParentNode): void => {
    const figure = slide.querySelector<HTMLElement>('figure.map');
    if (!figure || figure.dataset.live !== undefined) return;
    stop();
    url ??= URL.createObjectURL(explorerOf(page));
    const map = page.createElement('iframe');
    map.title = figure.querySelector('img')?.alt ?? '';
    map.allow = 'fullscreen; clipboard-write';
    map.src = `${url}#${figure.dataset.view ?? ''}`;
    map.addEventListener('load', () => {
      map.contentWindow?.postMessage(SLIDE_START, '*');
      map.focus();
    });
    frame = map;
    figure.dataset.live = '';
    figure.append(map);
  };

  for (const button of page.querySelectorAll<HTMLElement>('figure.map button'))
    button.addEventListener('click', () => {
      const figure = button.closest('figure');
      if (figure?.parentNode) play(figure.parentNode);
    });
  return { play, stop };
}

/** The explorer with the map in it, put together from the pieces that the page holds. */
function explorerOf(page: Document): Blob {
  const text = (id: string): string => page.getElementById(id)?.textContent ?? '';
  const [before, after] = JSON.parse(text('explorer')) as [string, string];
  return new Blob([before, text('map'), after], { type: 'text/html' });
}
