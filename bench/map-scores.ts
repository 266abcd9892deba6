import type { PaperGraph } from '../src/graph.ts';

/** An annotated paper: its main theme, and maybe a second. */
export interface Themed {
  title: string;
  theme: string;
  theme2?: string | null;
}

export interface BCubed {
  papers: number;
  precision: number;
  recall: number;
  f1: number;
}

const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * How well regions agree with annotated themes (Bagga and Baldwin 1998), over the papers that both hold. Precision is
 * the mean share of a paper's region that has one of its themes; recall that of its main theme's papers that its
 * region holds.
 *
 * @param regionOf the region of each paper by title
 */
export function bCubed(regionOf: ReadonlyMap<string, string>, gold: readonly Themed[]): BCubed {
  const byKey = new Map([...regionOf].map(([title, region]) => [titleKey(title), region]));
  const papers = gold.flatMap(({ title, theme, theme2 }) => {
    const region = byKey.get(titleKey(title));
    return region === undefined
      ? []
      : [{ theme, themes: [theme, theme2].filter((one) => one != null), region }];
  });
  let precision = 0;
  let recall = 0;
  for (const paper of papers) {
    const around = papers.filter(({ region }) => region === paper.region);
    const alike = papers.filter(({ theme }) => theme === paper.theme);
    precision +=
      around.filter(({ themes }) => themes.some((one) => paper.themes.includes(one))).length / around.length;
    recall += alike.filter(({ region }) => region === paper.region).length / alike.length;
  }
  precision /= papers.length || 1;
  recall /= papers.length || 1;
  return {
    papers: papers.length,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall || 1),
  };
}

export function regionsByTitle(graph: PaperGraph): Map<string, string> {
  const found = new Map<string, string>();
  graph.forEachNode((_, { kind, label, cluster }) => {
    if (kind === 'paper') found.set(label, cluster);
  });
  return found;
}

/** The mean share of a paper's ten nearest papers on the map that are of its region. */
export function neighbourShare(graph: PaperGraph): number {
  const papers = graph
    .filterNodes((_, { kind }) => kind === 'paper')
    .map((node) => graph.getNodeAttributes(node));
  const wanted = Math.min(10, papers.length - 1);
  const far = new Float64Array(papers.length);
  let sum = 0;
  for (const [i, paper] of papers.entries()) {
    for (const [j, other] of papers.entries()) far[j] = (other.x - paper.x) ** 2 + (other.y - paper.y) ** 2;
    far[i] = Infinity;
    const limit = far.slice().sort()[wanted - 1] ?? -1;
    const nearest = papers.filter((_, j) => (far[j] as number) <= limit);
    sum += nearest.filter(({ cluster }) => cluster === paper.cluster).length / (nearest.length || 1);
  }
  return sum / (papers.length || 1);
}

/** The titles of the papers of every region and sub-region, by its id. */
export function membersOf(graph: PaperGraph): Map<string, string[]> {
  const found = new Map<string, string[]>();
  graph.forEachNode((_, { kind, label, cluster, subcluster }) => {
    if (kind !== 'paper') return;
    for (const id of [cluster, subcluster]) {
      if (id !== undefined) found.set(id, [...(found.get(id) ?? []), label]);
    }
  });
  return found;
}
