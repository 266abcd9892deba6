import { defineConfig } from 'vitest/config';

// Fast ones first: `core` needs nothing but Node, `browser` drives the built explorer in a real Chromium.
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          globalSetup: 'tests/cli/built.ts',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          // The roads on real files start processes, which on a busy machine take several times their five seconds.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          // One process for all files: they share the browser.
          isolate: false,
          globalSetup: 'tests/browser/built.ts',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A busy machine draws a map in more than the second that is the default.
          expect: { poll: { timeout: 20_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
