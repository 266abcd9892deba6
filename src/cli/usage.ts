/** What each command is called, in the order of the help. */
export const COMMANDS = ['build', 'extract', 'score', 'view'] as const;
export type Command = (typeof COMMANDS)[number];

const OVERVIEW = `Paperloom turns a pile of papers into a map: the models, techniques, benchmarks and tasks
in them, how they hang together, and the sentence behind every link.

  paperloom build   INPUT… [-o FILE]…   papers in, map out; the format follows the ending of FILE
  paperloom extract INPUT… [-o FILE]    papers in, facts out, one JSON line a paper
  paperloom score   FACTS GOLD          precision, recall and F1 against an annotated file
  paperloom view    [GRAPH]             opens the explorer on a map or on papers

INPUT is a file, several, a folder, or "-" for standard input: a pasted page of titles and
abstracts, a CSV or TSV table, or JSON. What it is, is recognised by what it holds.

  paperloom COMMAND --help              tells the options of a command
  paperloom --version

Exit status: 0 done, 1 the input or the output failed, 2 the call is wrong.
`;

const FROM = `  --from FORMAT     read every INPUT as listing, csv, ndjson, json, graph or gexf, whatever it looks like
`;

const KNOWLEDGE = `  --lexicon FILE    names of your own: a CSV table with the columns name, kind (model, technique, benchmark
                    or task) and, if you like, aliases (separated by "|"), family, when; may be given
                    several times
  --ignore FILE     names that are never to be found, one a line; may be given several times
`;

const USAGES: Record<Command, string> = {
  build: `paperloom build INPUT… [-o FILE]…

Reads papers, finds what they say, and writes the map. An INPUT may also be a file of facts (what
"paperloom extract" writes) or a map (.json); all are merged.

  -o, --output FILE where to write; may be given several times. The ending says the format:
                    .gexf for Gephi and Gephi Lite, .graphml, .nodes.csv and .edges.csv, .vos.json,
                    .cx2, .cyjs, .ttl, .neo4j.nodes.csv and .neo4j.edges.csv for other programs,
                    .bib, .papers.csv and .results.csv for its papers and scores, .json for the map
                    itself, .svg, .png or .pdf for its picture, .pptx or deck.html for slides, .html
                    for the explorer with the map in one file. Without it the map goes to standard
                    output as JSON, as with "-o -"
  --name NAME       what the map is called; by default the names of the inputs
${KNOWLEDGE}${FROM}
Pictures (.svg, .png, .pdf):
  --size WxH        pixels of the file, from 64x64 to 3840x2160; 1920x1080 by default
  --transparent     without a background

Pictures, pages (.html) and decks (.pptx, .deck.html):
  --theme THEME     light (the default) or dark; of a page, what its reader has unless told
  --title TEXT      above the map or on the first slide; "" leaves it out of a picture
  --no-tour         of a deck: the slides of a map though it holds a tour, whose stops are the slides else

All outputs:
  --view LINK       what a link shows that was copied from the explorer: pictures and decks have what it leaves
                    of the map, and every file its names of regions and the places of its nodes

Pictures and pages, instead of that one of these:
  --region NAME     lights one region: its name, or words that only one region's name holds
  --ego NAME        lights a paper, model, technique, benchmark or task and what it is linked to
  --path FROM TO    lights how two of them are connected

Graph files:
  --gexf-version V  1.3 (the default), or 1.2 for older readers such as networkx 2.8
  --static          GEXF without a timeline; the year stays a column
  --no-evidence     without abstracts and sentences: a fraction of the size

  paperloom build papers.txt -o map.gexf -o map.json
  paperloom build map.json -o distilled.png --theme dark --region "Distillation"
  paperloom build exports/ -o map.json
`,
  extract: `paperloom extract INPUT… [-o FILE]

Finds the models, techniques, benchmarks and tasks of each paper and what it says of them, and writes
one line of JSON a paper. The facts of a paper depend on that paper alone.

  -o, --output FILE where to write; without it, or with "-", to standard output
${KNOWLEDGE}${FROM}
  paperloom extract papers.csv -o facts.ndjson
  paperloom extract papers.csv --lexicon mine.csv --ignore noise.txt -o facts.ndjson
  cat papers.txt | paperloom extract - > facts.ndjson
`,
  score: `paperloom score FACTS GOLD [--errors] [--json]

Compares facts (what "paperloom extract" writes) with annotated papers, joined by title, and prints
precision, recall and F1 for every kind, role and relation.

  --errors          also list what was found wrongly (+), not found (-), or has another role (~)
  --json            print the figures as JSON

  paperloom score facts.ndjson gold.json
`,
  view: `paperloom view [GRAPH] [--port PORT] [--no-open]

Serves the explorer on this computer, for this computer alone, and prints its address. GRAPH is a map
(.json) or anything that "paperloom build" reads; without it the explorer opens empty.

  --port PORT       the port to listen on, 4173 by default; the next free one if it is taken
  --no-open         do not open a browser
  --keep FOLDER     keep the map that is built in FOLDER and take it again while nothing has changed
${KNOWLEDGE}${FROM}
  paperloom view map.json
  paperloom view papers.txt
  paperloom view papers.csv --lexicon mine.csv --ignore noise.txt
`,
};

export const isCommand = (word: string): word is Command => COMMANDS.some((command) => command === word);

/** The help of a command, or of all. */
export const usage = (command?: Command): string => (command ? USAGES[command] : OVERVIEW);
