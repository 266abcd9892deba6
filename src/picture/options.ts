import type { Camera } from './camera.ts';
import type { Focus } from './focus.ts';
import type { MeasureText } from './measure.ts';
import type { ThemeName } from './theme.ts';

export interface PictureOptions {
  /** Pixels; 1920 and 1080 unless told. */
  width?: number;
  height?: number;
  /** Pixels of the file for one of the drawing, whose text is 11 to 28 high; unless told, what makes 1280 × 720 of it. */
  unit?: number;
  /** `light` unless told. */
  theme?: ThemeName;
  /** Leaves the background out. */
  transparent?: boolean;
  /** The ground, `#rrggbb`, which halos take too; the theme's unless told. */
  background?: string;
  /** Pixels of the drawing kept free at its edges; 36 or less unless told. */
  margin?: number;
  /** With `camera`: sizes and names as the explorer has them there, even where the picture cuts names. */
  lettering?: Lettering;
  /** What the picture is about; the whole map unless told. */
  focus?: Focus;
  /** Which nodes may be drawn, as filters in the explorer have it; all unless told. */
  shown?: (node: string) => boolean;
  /** Which links may be drawn. */
  shownLink?: (edge: string) => boolean;
  /** What part is seen, in pixels of the drawing; unless told, all that the picture is about. */
  camera?: Camera | ((width: number, height: number) => Camera | undefined);
  /** Above the map; the name of what the picture is about unless told; the empty string leaves it out. */
  title?: string;
  /** False writes the names of regions alone. */
  nodeNames?: boolean;
  /** False leaves out the column of regions and kinds beside the map. */
  legend?: boolean;
  /** False leaves out the line below that says what was drawn, from which papers. */
  caption?: boolean;
  /** How many links are drawn at most; 1,000 unless told. */
  mostLinks?: number;
  measure?: MeasureText;
}

/** The zoom as the explorer's names know it. */
export interface Lettering {
  /** Pixels of a unit of the graph where a node's radius is its size. */
  scale: number;
  /** Times that scale at which the whole map is seen. */
  openingZoom: number;
  /** Times the size of the names of regions. */
  regionLetters: number;
}
