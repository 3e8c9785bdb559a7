import { expect, test } from 'vitest'
import { opensBackup } from '#electron/main/data/opens-backup.ts'

test.each([
  [['tanto', '/stick/Tanto backup 2026.tanto'], true],
  [['tanto', '--user-data-dir=/x', 'C:\\stick\\A.TANTO'], true],
  [['tanto', '--restore-snapshot=/stick/a.tanto'], false],
  [['/home/sample.tanto'], false],
  [['tanto', '/stick/a.tanto.txt'], false],
])('%j opens a backup: %s', (argv, is) => {
  expect(opensBackup(argv)).toBe(is)
})
