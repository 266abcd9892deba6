import { SaxesParser } from 'saxes';

export interface GephiElement {
  id: string;
  label: string | undefined;
  values: Record<string, string | number | boolean | string[]>;
  color?: [number, number, number];
  size?: number;
  x?: number;
  y?: number;
  start?: number;
  source?: string;
  target?: string;
  kind?: string;
  weight?: number;
}

export interface GephiGraph {
  version: string;
  directed: boolean;
  dynamic: boolean;
  columns: {
    node: Map<string, { title: string; type: string }>;
    edge: Map<string, { title: string; type: string }>;
  };
  nodes: Map<string, GephiElement>;
  edges: Map<string, GephiElement>;
  /** What Gephi's report would list as a warning or worse. */
  issues: string[];
}

const TYPES = new Set(
  [
    'integer',
    'long',
    'double',
    'float',
    'boolean',
    'string',
    'bigdecimal',
    'biginteger',
    'byte',
    'char',
    'short',
  ].flatMap((type) => [type, `list${type}`]),
);
const OWN = {
  node: new Set(['id', 'label', 'timeset', 'interval']),
  edge: new Set(['id', 'label', 'source', 'target', 'type', 'kind', 'weight', 'timeset', 'interval']),
};

/**
 * What Gephi 0.10 makes of a GEXF file, as its `ImporterGEXF`, `ImportContainerImpl` and `ArraysParser` do it: local
 * names without regard to namespaces, column ids in lower case, an empty value skipped, whole colour channels.
 */
export function readLikeGephi(text: string): GephiGraph {
  const graph: GephiGraph = {
    version: '',
    directed: false,
    dynamic: false,
    columns: { node: new Map(), edge: new Map() },
    nodes: new Map(),
    edges: new Map(),
    issues: [],
  };
  const problem = (issue: string) => graph.issues.push(issue);
  let owner: 'node' | 'edge' = 'node';
  let element: GephiElement | undefined;

  const handlers: Record<string, (a: Record<string, string>) => void> = {
    gexf: (a) => {
      graph.version = a.version ?? '';
      if (!['1.0', '1.1', '1.2', '1.3'].includes(graph.version)) problem(`version ${a.version}`);
    },
    graph: (a) => {
      graph.directed = a.defaultedgetype === 'directed';
      graph.dynamic = a.mode === 'dynamic';
      if (
        a.timeformat &&
        !['double', 'float', 'date', 'datetime', 'timestamp'].includes(a.timeformat.toLowerCase())
      ) {
        problem(`time format ${a.timeformat}`);
      }
    },
    attributes: (a) => {
      owner = a.class === 'edge' ? 'edge' : 'node';
    },
    attribute: (a) => {
      const key = (a.id ?? '').toLowerCase().trim();
      const columns = graph.columns[owner];
      if (OWN[owner].has(key)) problem(`${owner} column ${key} is Gephi's own`);
      if (columns.has(key)) problem(`${owner} column ${key} twice`);
      if (!TYPES.has(a.type ?? '')) problem(`${owner} column ${key} of type ${a.type}`);
      columns.set(key, { title: a.title ?? '', type: a.type ?? '' });
    },
    node: (a) => {
      if (!a.id) problem('a node without an id');
      if (graph.nodes.has(a.id ?? '')) problem(`node ${a.id} twice`);
      if (a.pid) problem(`node ${a.id} has a parent`);
      element = begun(a);
      graph.nodes.set(element.id, element);
    },
    edge: (a) => {
      if (graph.edges.has(a.id ?? '')) problem(`edge ${a.id} twice`);
      for (const end of [a.source, a.target]) if (!graph.nodes.has(end ?? '')) problem(`no node ${end}`);
      element = { ...begun(a), source: a.source ?? '', target: a.target ?? '', kind: a.kind ?? '' };
      element.weight = a.weight === undefined ? 1 : Number.parseFloat(a.weight);
      if (!(element.weight > 0)) problem(`edge ${a.id} of weight ${a.weight}`);
      graph.edges.set(element.id, element);
    },
    attvalue: (a) => {
      if (!element || !a.value) return;
      const key = (a.for ?? '').toLowerCase().trim();
      const column = graph.columns[element.source === undefined ? 'node' : 'edge'].get(key);
      if (!column) return void problem(`no column ${a.for}`);
      const value = parsed(a.value, column.type);
      if (value === undefined) problem(`${a.value} is no ${column.type}`);
      else element.values[key] = value;
    },
    color: (a) => {
      if (!element) return;
      const channel = (name: string) => {
        const value = Number(a[name]);
        if (!/^\d+$/.test(a[name] ?? '') || value > 255) problem(`colour ${name}="${a[name]}"`);
        return value;
      };
      element.color = [channel('r'), channel('g'), channel('b')];
      if (a.hex !== undefined || a.a !== undefined) problem('a colour that not every reader takes');
    },
    size: (a) => {
      if (!element) return;
      element.size = number(a.value);
      if (!(element.size > 0)) problem(`size ${a.value}`);
    },
    position: (a) => {
      if (element) Object.assign(element, { x: number(a.x), y: number(a.y) });
    },
  };

  const number = (value: string | undefined) => {
    if (!/^-?\d+(\.\d+)?$/.test(value ?? '')) problem(`number ${value}`);
    return Number(value);
  };
  const begun = (a: Record<string, string>): GephiElement => {
    const begin = a.start === undefined ? {} : { start: number(a.start) };
    return { id: a.id ?? '', label: a.label, values: Object.create(null), ...begin };
  };

  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key.replace(/^.*:/, ''), value]),
    );
    handlers[name.replace(/^.*:/, '')]?.(local);
  });
  parser.write(text).close();
  return graph;
}

function parsed(value: string, type: string): string | number | boolean | string[] | undefined {
  if (type === 'string') return value;
  if (type === 'liststring') return arrayOf(value);
  if (type === 'integer') return /^-?\d{1,10}$/.test(value) ? Number(value) : undefined;
  if (type === 'double') return Number.isFinite(Number(value)) ? Number(value) : undefined;
  return undefined;
}

/** `ArraysParser`: quoted items with backslash escapes; unquoted ones end at a comma or a closing bracket. */
function arrayOf(text: string): string[] {
  const items: string[] = [];
  let i = /^[[(]/.test(text) ? 1 : 0;
  while (i < text.length) {
    const character = text.charAt(i);
    if (/[\s,]/.test(character)) i++;
    else if (/[\])]/.test(character)) break;
    else if (character === '"' || character === "'") {
      let item = '';
      for (i++; i < text.length && text.charAt(i) !== character; i++) {
        if (text.charAt(i) === '\\') i++;
        item += text.charAt(i);
      }
      items.push(item);
      i++;
    } else {
      const end = /[,)\]]|$/.exec(text.slice(i))?.index ?? 0;
      items.push(text.slice(i, i + end).trim());
      i += end;
    }
  }
  return items;
}
