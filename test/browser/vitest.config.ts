import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: 'test/browser',
    include: ['**/*.test.ts'],
    globalSetup: ['system.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
