import { mix, readable } from './colour.ts';

export type ThemeName = 'light' | 'dark';

/** All colours and opacities of a picture besides those that its regions bring. Colours are `#rrggbb`, alphas 0 to 1. */
export interface Theme {
  name: ThemeName;
  background: string;
  /** Behind a panel or a legend. */
  surface: string;
  /** Titles and names of nodes; at least 7:1 on the background. */
  text: string;
  /** Second lines, notes and captions; at least 4.5:1 on the background. */
  muted: string;
  /** Hairlines between things; no text. */
  rule: string;
  /** Nodes of no region: what everybody uses. */
  neutral: string;
  /** What links are mixed toward, so that they show structure and draw no attention. */
  edge: string;
  edgeAlpha: number;
  edgeHighlightAlpha: number;
  nodeAlpha: number;
  hullFillAlpha: number;
  hullStrokeAlpha: number;
  /** Of the hull's fill when the nodes are near enough to be read one by one. */
  hullNearAlpha: number;
  /** What something out of focus is mixed toward, by this share; it never disappears. */
  dimShare: number;
  labelAlpha: number;
  labelDimAlpha: number;
}

export const LIGHT: Theme = {
  name: 'light',
  background: '#ffffff',
  surface: '#f6f7f9',
  text: '#1b1f27',
  muted: '#5b6472',
  rule: '#dfe3e8',
  neutral: '#7d8693',
  edge: '#aeb6c1',
  edgeAlpha: 0.28,
  edgeHighlightAlpha: 0.85,
  nodeAlpha: 0.86,
  hullFillAlpha: 0.1,
  hullStrokeAlpha: 0.42,
  hullNearAlpha: 0.04,
  dimShare: 0.78,
  labelAlpha: 0.92,
  labelDimAlpha: 0.35,
};

export const DARK: Theme = {
  name: 'dark',
  background: '#12151b',
  surface: '#1b2029',
  text: '#eef1f6',
  muted: '#9aa5b4',
  rule: '#2d3440',
  neutral: '#8791a0',
  edge: '#566172',
  edgeAlpha: 0.4,
  edgeHighlightAlpha: 0.9,
  nodeAlpha: 0.9,
  hullFillAlpha: 0.13,
  hullStrokeAlpha: 0.5,
  hullNearAlpha: 0.05,
  dimShare: 0.76,
  labelAlpha: 0.92,
  labelDimAlpha: 0.35,
};

export const THEMES: Readonly<Record<ThemeName, Theme>> = { light: LIGHT, dark: DARK };

/** A region's colour as paint of its nodes: against the background by 3:1, which WCAG asks of graphics. */
export const nodePaint = (colour: string, theme: Theme): string =>
  readable(colour, theme.background, theme.text, 3);

/** The thin border that keeps nodes apart where they touch. */
export const nodeBorder = (colour: string, theme: Theme): string =>
  theme.name === 'light' ? mix(colour, '#000000', 0.28) : mix(colour, theme.background, 0.45);

/** A region's colour as ink of its name: against the background by 4.5:1, and more, as names stand on tinted hulls. */
export const nameInk = (colour: string, theme: Theme): string =>
  readable(mix(colour, theme.text, 0.22), theme.background, theme.text, 5.5);

/** A link between two nodes: the blend of their colours, lightened toward the theme's own edge colour. */
export const edgePaint = (from: string, to: string, theme: Theme): string =>
  mix(mix(from, to, 0.5), theme.edge, 0.45);

/** What is out of focus: still there, no longer asking to be looked at. */
export const dimmed = (colour: string, theme: Theme): string => mix(colour, theme.background, theme.dimShare);
