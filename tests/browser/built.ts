import { builtAsShipped } from '../built.ts';

/** The explorer and the command line as they stand in the source, built before any browser test opens them. */
export default async function explorerIsBuilt(): Promise<void> {
  await builtAsShipped();
  await builtAsShipped('cli');
}
