import { chmodSync, createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const { version, dependencies } = JSON.parse(
  readFileSync(new URL('package.json', import.meta.url), 'utf8'),
) as {
  version: string;
  dependencies: Record<string, string>;
};

/** While developing, the page's `map.json` is the file named by PAPERLOOM_MAP, else the one that `npm start` keeps. */
function mapBesideThePage(): Plugin {
  return {
    name: 'map-beside-the-page',
    configureServer(server) {
      server.middlewares.use('/map.json', (_request, response, next) => {
        const file = process.env.PAPERLOOM_MAP ?? '.paperloom/map.json';
        if (!existsSync(file)) return next();
        response.setHeader('content-type', 'application/json');
        createReadStream(file).pipe(response);
      });
    },
  };
}

/** npm makes a bin executable when it installs a package, but not in the checkout that builds it. */
function executable(file: string): Plugin {
  return {
    name: 'executable',
    writeBundle: ({ dir }) => chmodSync(join(dir ?? '', file), 0o755),
  };
}

/**
 * The page of the explorer and the one that holds a deck of slides, with relative addresses, so that they work from any
 * folder of a static site. They share no code, so that each is whole with its own files.
 */
const explorer: UserConfig = {
  base: './',
  // Its tools for developers would be put into both pages, and shared by them.
  plugins: [preact({ devToolsEnabled: false }), mapBesideThePage()],
  // A page of the disk may start a classic worker from a text of its own, and no module.
  worker: { format: 'iife' },
  build: {
    outDir: 'dist/explorer',
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'deck.html'] },
  },
};

/**
 * The command line: one small entry and a chunk for each command, so that `--version` loads nothing else. What it
 * depends on is bundled, as Node takes longer to find a package in node_modules than to run it.
 */
const cli: UserConfig = {
  plugins: [executable('paperloom.js')],
  build: {
    outDir: 'dist/cli',
    target: 'node20',
    ssr: 'src/cli/paperloom.ts',
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
  },
  // One is a native module, the other reads its own files from its folder.
  ssr: { noExternal: true, external: ['@resvg/resvg-js', 'pdfkit'] },
};

/** The library, which brings none of its dependencies along: whoever installs it has them. */
const library: UserConfig = {
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    sourcemap: true,
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'index' },
    rolldownOptions: { external: Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`)) },
  },
};

/** What extraction costs is measured on what ships, as a module runner makes the same code a third slower. */
const bench: UserConfig = {
  build: {
    outDir: '.bench',
    target: 'node20',
    ssr: 'bench/extract.ts',
    rolldownOptions: { output: { entryFileNames: '[name].js' } },
  },
  ssr: { noExternal: true },
};

/** `vite build` makes the explorer, `vite build --mode cli` the command line, `--mode library` the package, `--mode bench` what `npm run bench` runs. */
export default defineConfig(({ mode }) => ({
  define: { __VERSION__: JSON.stringify(version) },
  ...({ cli, library, bench }[mode] ?? explorer),
}));
