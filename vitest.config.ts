import { defineConfig } from 'vitest/config'

/** What is pure keeps nothing between two files, so that they can share what is loaded: half of their time. */
const pure = ['src/core/**/*.test.ts', 'test/fixtures/**/*.test.ts']

export default defineConfig({
  test: {
    globalSetup: ['test/run-folder.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 3,
    reporters: ['default'],
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'world',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'eval/**/*.test.ts', 'scripts/**/*.test.ts', 'fuzz/**/*.test.ts'],
          exclude: [...pure, 'test/tidy/offenders/**', 'node_modules/**'],
        },
      },
    ],
  },
})
