import { build } from 'vite';

/**
 * A build of the source as it ships: the explorer, or what another mode of vite.config.ts makes. Vitest names its own
 * surroundings in NODE_ENV, of which vite would make a build for developers.
 */
export async function builtAsShipped(mode?: string): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({ logLevel: 'warn', ...(mode && { mode }) });
  } finally {
    process.env.NODE_ENV = before;
  }
}
