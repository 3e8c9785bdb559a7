import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot, sourceFiles } from '#tests/support/source-files.ts'
import { declarations, ownTokens } from '#tests/support/style-sheets.ts'

const moving = declarations().filter(({ name }) => /^(transition|animation)/.test(name))

test('whoever wants less motion sees none: what moves takes no time', () => {
  const css = readFileSync(join(projectRoot, 'renderer/styles/tokens.css'), 'utf8')
  const reduced = css.slice(css.indexOf('@media (prefers-reduced-motion: reduce)'))
  expect(reduced).toContain('--quick: 0ms;')
  expect(ownTokens(':root')['--quick']).toBe('120ms')

  expect(moving.length).toBeGreaterThan(5)
  for (const { where, value } of moving) {
    for (const part of value.split(',')) {
      // Only these two show nothing on the way: one takes no press for a while, the other waits
      // and is then there at once.
      const isStill =
        /^arrive var\(--guard(-short)?\)$/.test(part.trim()) ||
        /^appear 0ms var\(--wait(-short)?\) (both|forwards)$/.test(part.trim())
      expect(isStill || part.includes('var(--quick)'), `${where}: ${value}`).toBe(true)
    }
  }
})

test('what takes no press for a while changes nothing that is seen', () => {
  const guards = declarations().filter(({ value }) => value.includes('var(--guard'))
  expect(guards.length).toBeGreaterThan(2)
  for (const { where } of guards) {
    const css = readFileSync(join(projectRoot, 'renderer', where), 'utf8')
    const frames = /@keyframes arrive \{(.*?)\n\}/s.exec(css)?.[1] ?? ''
    expect(
      [...frames.matchAll(/([a-z-]+):/g)].map(([, name]) => name),
      where,
    ).toEqual(['pointer-events'])
  }
})

test('nothing scrolls smoothly or moves by script', () => {
  expect(declarations().filter(({ name }) => name === 'scroll-behavior')).toEqual([])
  const byScript = sourceFiles('renderer').filter(({ text }) =>
    /behavior: 'smooth'|\.animate\(|startViewTransition/.test(text),
  )
  expect(byScript.map(({ path }) => path)).toEqual([])
})
