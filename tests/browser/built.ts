import { build } from 'vite';

/** The explorer as it stands in the source, built before any browser test opens it. */
export default async function explorerIsBuilt(): Promise<void> {
  await build({ logLevel: 'warn' });
}
