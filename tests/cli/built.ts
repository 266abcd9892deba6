import { build } from 'vite';

/** The command line as it stands in the source, built before any test calls it. */
export default async function commandLineIsBuilt(): Promise<void> {
  await build({ mode: 'cli', logLevel: 'warn' });
}
