import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // modules are loaded once for all files of a worker: three quarters of the suite's time went into loading them
    isolate: false,
    maxWorkers: '100%',
  },
});
