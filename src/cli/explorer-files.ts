import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built explorer lies beside the folder of the command line. */
export const EXPLORER = join(dirname(fileURLToPath(import.meta.url)), '..', 'explorer');
