import { defineConfig } from '@playwright/test'

/** They measure sound while it is heard: another app beside them would take from it. */
const inRealTime = /talk-share\.spec/

export default defineConfig({
  testDir: 'tests/e2e',
  globalTeardown: './tests/e2e/support/gather-axe-report.ts',
  outputDir: 'test-results/e2e',
  workers: 2,
  projects: [
    { name: 'together', testIgnore: inRealTime },
    { name: 'alone', testMatch: inRealTime },
  ],
  timeout: 120_000,
  // A machine that checks is slow and shared; what never comes fails there too, later.
  expect: { timeout: process.env['CI'] ? 20_000 : 10_000 },
  // A second try there, which is told by name.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  use: { trace: process.env['CI'] ? 'off' : 'retain-on-failure' },
})
