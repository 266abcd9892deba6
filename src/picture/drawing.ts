import type { Frame } from './camera.ts';
import type { FontWeight } from './measure.ts';

/**
 * A picture as plain data, in its own pixels with y down: what the SVG writer, the pixels and the PDF are made from,
 * so that all are the same picture. Groups are painted in their order, the items of a group in theirs.
 */
export interface Drawing {
  width: number;
  height: number;
  /** Of one pixel of the drawing: how many pixels it takes in the file. */
  unit: number;
  /** Undefined where the ground shows through. */
  background: string | undefined;
  title: string;
  /** The picture in words, for whoever cannot see it. */
  description: string;
  groups: Group[];
}

export interface Group {
  name: 'hulls' | 'links' | 'nodes' | 'names' | 'legend' | 'frame';
  /** Nothing is painted outside of it. */
  clip?: Frame;
  items: Item[];
}

interface Paint {
  fill?: string;
  fillAlpha?: number;
  stroke?: string;
  strokeAlpha?: number;
  strokeWidth?: number;
}

export interface PathItem extends Paint {
  type: 'path';
  /** As SVG writes it, absolute commands only: what `Path2D` and PDF writers read as well. */
  d: string;
  /** Shown when the pointer rests on it. */
  tip?: string;
  href?: string;
}

export interface CircleItem extends Paint {
  type: 'circle';
  x: number;
  y: number;
  r: number;
  tip?: string;
  href?: string;
}

export interface TextItem {
  type: 'text';
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  fontSize: number;
  weight: FontWeight;
  align: 'start' | 'middle' | 'end';
  fill: string;
  fillAlpha?: number;
  /** A rim in this colour under the letters, so that they are read over lines. */
  halo?: string;
  href?: string;
}

export type Item = PathItem | CircleItem | TextItem;

/** A coordinate with two decimals at most: a fortieth of a pixel at 3840 × 2160. */
export const short = (value: number): string => String(Math.round(value * 100) / 100 || 0);

/** 12438 as "12,438", the same on every machine. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** "1 paper", "12 papers". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

/** Only what a browser may follow without harm; a record can hold any address. */
export const linkTo = (url: string | undefined): { href?: string } =>
  url && /^https?:\/\//i.test(url) ? { href: url } : {};
