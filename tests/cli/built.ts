import { builtAsShipped } from '../built.ts';

/** The command line as it stands in the source, built before any test calls it. */
export default async function commandLineIsBuilt(): Promise<void> {
  await builtAsShipped('cli');
}
