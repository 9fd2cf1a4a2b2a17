import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/domain/**/*.test.{ts,tsx}', 'test/integration/**/*.test.{ts,tsx}'],
    // Lexical's packages for Node sometimes wait for each other for ever; see src/cli/start/project.ts.
    execArgv: ['--conditions=production'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
