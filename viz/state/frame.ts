import { computed, signal } from '@preact/signals';
import { contrast } from '../../src/picture/colour.ts';
import { DARK, LIGHT } from '../../src/picture/theme.ts';
import { flag, oneOf } from './codecs.ts';
import { type Codec, field } from './field.ts';

// How the page stands in the page, or on the slide, that holds it. None of it is part of a view.
const kept = { undoable: false, view: false } as const;

const UIS = ['full', 'mini', 'none'] as const;
/** What there is beside the map: everything; zoom and a card of what is chosen; nothing. */
export const ui = field<(typeof UIS)[number]>('ui', 'full', oneOf(UIS, 'full'), kept);

/** True while a tour is shown in the explorer: it gives the map the whole window. */
export const presenting = signal(false);
/** What there is beside the map just now. */
export const beside = computed(() => (presenting.value ? 'none' : ui.value));

const colour: Codec<string> = {
  encode: (ground) => ground.replace('#', ''),
  decode: (text) => {
    const digits = text.replace(/^#/, '').toLowerCase();
    if (digits === 'transparent') return digits;
    if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`;
    return /^[0-9a-f]{3}$/.test(digits) ? `#${digits.replace(/./g, '$&$&')}` : '';
  },
};

/** The ground under the map: `#rrggbb`, `transparent`, or '' for the theme's own. */
export const ground = field<string>('bg', '', colour, kept);

/** Whether the wheel and a drag belong to the page around until the map is clicked. */
export const lock = field<boolean>('lock', false, flag, kept);

/** Whether a picture stands there until it is clicked or told to play. */
export const poster = field<boolean>('poster', false, flag, kept);

const list: Codec<readonly string[]> = {
  encode: (origins) => origins.join(','),
  decode: (text) => text.split(',').filter((origin) => origin !== ''),
};

/** Origins whose messages are heeded, besides the page's own: `https://talks.example`, or `null` for files. */
export const origins = field<readonly string[]>('from', [], list, kept);

/** Whether another page holds this one. */
export const framed = (): boolean => window.parent !== window;

export const isColour = (value: string): boolean => value.startsWith('#');

/** Whether light letters are read better on it than dark ones. */
export const isDark = (colour: string): boolean => contrast(colour, DARK.text) > contrast(colour, LIGHT.text);
