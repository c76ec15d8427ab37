import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'eval/**/*.test.ts', 'scripts/**/*.test.ts', 'fuzz/**/*.test.ts'],
    exclude: ['test/tidy/offenders/**', 'node_modules/**'],
    globalSetup: ['test/run-folder.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 3,
    reporters: ['default'],
  },
})
