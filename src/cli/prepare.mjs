/**
 * What npm runs as `prepare`: the build. `npx paperloom` in a clone installs the package into npx's own cache the first
 * time and prepares it again (libnpmexec, `hasPkgBin`); it says so by `npm_command`, and then what is built is reused,
 * since three builds would cost that first call ten seconds and twice its memory.
 */
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const built = ['dist/cli/paperloom.js', 'dist/explorer/index.html', 'dist/index.js'].every(existsSync);
if (process.env.npm_command !== 'exec' || !built) execSync('npm run build', { stdio: 'inherit' });
