import { afterEach, beforeEach, expect, vi } from 'vitest'

// Console noise is a defect: whatever is printed while a test runs fails that test.
beforeEach(() => {
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation(() => {})
  }
})

afterEach(() => {
  for (const method of ['error', 'warn'] as const) {
    const calls = vi.isMockFunction(console[method]) ? vi.mocked(console[method]).mock.calls : []
    expect(calls, `console.${method} was called`).toEqual([])
  }
  vi.restoreAllMocks()
})
