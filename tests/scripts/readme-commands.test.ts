import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandsOf } from '../../scripts/testing/readme-commands.mjs'
import { projectRoot } from '../support/source-files.ts'

test('the README has two commands, and they are found as they are written', () => {
  const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8')
  expect(commandsOf(readme)).toEqual(['npm start', 'npm test'])
})

test('a README that tells no commands has none', () => {
  expect(commandsOf('# Sample\n\n```\nnpm start\n```\n')).toEqual([])
})
