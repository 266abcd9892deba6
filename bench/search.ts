import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { addTexts, type Entry, find, indexOf } from '../viz/search/search.ts';

// How long the search takes over 50,000 nodes, all of them papers with their abstracts, which is more text than any
// map of as many nodes has: `npm run bench:search -- FILE`, FILE being papers as NDJSON, packed or not. In the page the
// index of so large a map is built in a worker. Prints milliseconds of the processor.
const [file] = process.argv.slice(2).filter((word) => word !== '--');
if (!file) throw new Error('bench:search takes a file of papers');
const NODES = 50_000;
const raw = createReadStream(file);
const entries: Entry[] = [];
for await (const line of createInterface({ input: file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw })) {
  if (entries.length === NODES) break;
  const { title, abstract = '' } = JSON.parse(line) as { title: string; abstract?: string };
  const n = entries.length;
  entries.push({ id: `paper:${n}`, kind: 'paper', name: title, aliases: '', abstract, degree: n % 12 });
}
const spent = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
let index: ReturnType<typeof indexOf> | undefined;
const named = spent(() => {
  index = indexOf(entries);
});
const written = spent(() => {
  if (index) addTexts(index, entries);
});
console.log(
  `${entries.length} nodes, names in ${(named / 1000).toFixed(1)} s, abstracts in ${(written / 1000).toFixed(1)} s more`,
);
if (!index) throw new Error('no index');
const QUERIES = [
  't',
  'd',
  'ma',
  'th',
  'tr',
  'dis',
  'gpt',
  'graph',
  'distill',
  'distilation',
  'knowledge distil',
  'large language mo',
  'a survey of',
  'transfomer',
  'GSM8K',
  'in-context learning with',
];
let longest = 0;
for (const typed of QUERIES) {
  // Of five, the middle one: the first pays for the compiler.
  const times = Array.from({ length: 5 }, () => spent(() => find(index as NonNullable<typeof index>, typed)));
  const middle = times.sort((a, b) => a - b)[2] ?? 0;
  longest = Math.max(longest, middle);
  console.log(`${middle.toFixed(1).padStart(7)} ms  ${find(index, typed).length} hits  “${typed}”`);
}
console.log(`longest ${longest.toFixed(1)} ms`);
