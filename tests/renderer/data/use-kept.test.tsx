import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useKept } from '#renderer/data/use-kept.ts'

test('a value that differs in nothing that matters stays the same object, another one does not', () => {
  const sameName = (a: { name: string }, b: { name: string }) => a.name === b.name
  const first = { name: 'a', draft: 'x' }
  const { result, rerender } = renderHook(({ value }) => useKept(value, sameName), {
    initialProps: { value: first },
  })
  rerender({ value: { name: 'a', draft: 'xy' } })
  expect(result.current).toBe(first)
  const second = { name: 'b', draft: 'xy' }
  rerender({ value: second })
  expect(result.current).toBe(second)
})
