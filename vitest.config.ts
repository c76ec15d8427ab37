import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'eval/**/*.test.ts', 'scripts/**/*.test.ts', 'fuzz/**/*.test.ts'],
    exclude: ['test/tidy/offenders/**', 'node_modules/**'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 20_000,
    pool: 'threads',
    maxWorkers: 3,
    reporters: ['default'],
  },
})
