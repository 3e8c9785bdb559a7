import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const patience = {
  testTimeout: 30_000,
  // A machine that checks is slow and shared: a second try, which is told by name.
  retry: process.env['CI'] ? 1 : 0,
}

const node = {
  ...patience,
  environment: 'node' as const,
  setupFiles: ['tests/support/quiet-console.ts'],
}

export default defineConfig({
  test: {
    // One on each core: by itself vitest leaves one free, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      { test: { ...node, name: 'shared', include: ['tests/shared/**/*.test.ts'] } },
      { test: { ...node, name: 'resources', include: ['tests/resources/**/*.test.ts'] } },
      {
        test: {
          ...node,
          name: 'electron',
          include: ['tests/electron/**/*.test.ts'],
          // It goes into exported files; other style sheets are passed over.
          css: { include: [/resources\/document/] },
        },
      },
      { test: { ...node, name: 'docs', include: ['tests/docs/**/*.test.ts'] } },
      { test: { ...node, name: 'scripts', include: ['tests/scripts/**/*.test.ts'] } },
      {
        plugins: [react()],
        test: {
          ...patience,
          name: 'renderer',
          environment: 'happy-dom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: [
            'tests/support/quiet-console.ts',
            'tests/support/patient-queries.ts',
            'fake-indexeddb/auto',
            'tests/support/web-locks.ts',
          ],
        },
      },
    ],
  },
})
