import { build } from 'vite';

/** The explorer and the command line as they stand in the source, built before any browser test opens them. */
export default async function explorerIsBuilt(): Promise<void> {
  await build({ logLevel: 'warn' });
  await build({ mode: 'cli', logLevel: 'warn' });
}
