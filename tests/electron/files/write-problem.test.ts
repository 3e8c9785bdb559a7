import { expect, test } from 'vitest'
import { writeProblemOf } from '#electron/main/files/write-problem.ts'

const withCode = (code: string, syscall = 'open') =>
  Object.assign(new Error(code), { code, syscall })

test.each([
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['EROFS', 'no-permission'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EBUSY', 'file-in-use'],
  ['ETXTBSY', 'file-in-use'],
  ['EIO', 'unknown'],
])('%s of the file system means %s to a person', (code, problem) => {
  expect(writeProblemOf(withCode(code), 'linux')).toBe(problem)
})

test('what is no error of the file system is unknown, not a crash', () => {
  expect(writeProblemOf('no error at all')).toBe('unknown')
  expect(writeProblemOf(new Error('without a code'))).toBe('unknown')
})

test('on Windows a file that another program holds open is told apart from a forbidden one', () => {
  expect(writeProblemOf(withCode('EPERM', 'rename'), 'win32')).toBe('file-in-use')
  expect(writeProblemOf(withCode('EACCES', 'rename'), 'win32')).toBe('file-in-use')
  expect(writeProblemOf(withCode('EPERM', 'open'), 'win32')).toBe('no-permission')
  expect(writeProblemOf(withCode('EPERM', 'rename'), 'linux')).toBe('no-permission')
})
