import { expect, test } from 'vitest'
import { createDialler } from '#electron/main/screen-pop/dialler.ts'

function dialler(openLink?: () => Promise<void>) {
  const opened: string[] = []
  const failures: unknown[] = []
  const dial = createDialler({
    openLink: openLink ?? (async (link) => void opened.push(link)),
    scheme: () => 'tel',
    onFailure: (error) => failures.push(error),
  })
  return { dial, opened, failures }
}

test('a number is handed to the system as a link of its digits', async () => {
  const { dial, opened } = dialler()
  expect(await dial({ phone: '+81 3-1234-5678 ext. 12' })).toEqual({
    kind: 'dialled',
  })
  expect(opened).toEqual(['tel:+81312345678'])
})

test('where there is no number nothing is handed over', async () => {
  const { dial, opened } = dialler()
  expect(await dial({ phone: 'javascript:alert(1)' })).toEqual({ kind: 'no-number' })
  expect(opened).toEqual([])
})

test('a system without a telephone is told of', async () => {
  const { dial, failures } = dialler(() => Promise.reject(new Error('none')))
  expect(await dial({ phone: '4711' })).toEqual({ kind: 'failed' })
  expect(failures).toHaveLength(1)
})
