import { computed, effect, signal } from '@preact/signals';
import { oneOf } from './codecs.ts';
import { field } from './field.ts';
import { ground, isColour, isDark, ui } from './frame.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';
const CHOICES = ['system', 'light', 'dark'] as const;
const STORED = 'paperloom.theme';

/** A link may fix the theme; else what the reader chose before, else the system. */
export const linkedTheme = field<ThemeChoice>('t', 'system', oneOf(CHOICES, 'system'), {
  undoable: false,
  view: false,
});
export const chosenTheme = signal<ThemeChoice>(remembered());
const systemDark = signal(darkSystem()?.matches ?? false);
darkSystem()?.addEventListener('change', (event) => {
  systemDark.value = event.matches;
});

export const theme = computed<'light' | 'dark'>(() => {
  // What the reader chose for the explorer says nothing about the slide that a map stands on.
  const choice =
    linkedTheme.value !== 'system' || ui.value !== 'full' ? linkedTheme.value : chosenTheme.value;
  if (choice !== 'system') return choice;
  if (isColour(ground.value)) return isDark(ground.value) ? 'dark' : 'light';
  return systemDark.value ? 'dark' : 'light';
});

/** The switch: a choice made here wins over the link's and is remembered. */
export function chooseTheme(choice: ThemeChoice): void {
  linkedTheme.value = 'system';
  chosenTheme.value = choice;
  try {
    if (choice === 'system') localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, choice);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

/** Marks the page with the theme, which is all that the style sheets look at. */
export function themePage(): void {
  effect(() => {
    const page = document.documentElement;
    page.dataset.theme = theme.value;
    if (ground.value === '') page.style.removeProperty('--ground');
    else page.style.setProperty('--ground', ground.value);
    // A frame shows through only where it has the colour scheme of the page around it, which is light unless told.
    page.style.colorScheme = ground.value === 'transparent' ? 'light' : '';
  });
}

function remembered(): ThemeChoice {
  try {
    const stored = localStorage.getItem(STORED);
    return CHOICES.find((choice) => choice === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

function darkSystem(): MediaQueryList | null {
  return typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;
}
