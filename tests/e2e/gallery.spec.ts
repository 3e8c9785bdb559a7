import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './support/running-app.ts'
import { expect, test } from './support/test.ts'

const gallery = join(projectRoot, 'renderer/features/gallery')
/** Words that nothing but the gallery has: of its samples, its page, its styles. */
const itsOwn = ['Sample Printing and Bookbinding', '見本印刷製本所', 'features/gallery', '/gallery']

test('what users get has no gallery: no file, no text, no route', async ({ app }) => {
  const sources = readdirSync(gallery).map((name) => readFileSync(join(gallery, name), 'utf8'))
  for (const words of itsOwn.slice(0, 2)) expect(sources.join('\n')).toContain(words)

  const built = join(projectRoot, 'out')
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' })
  expect(files.filter((name) => /gallery|exhibit/.test(name))).toEqual([])
  const ours = files.filter((name) => /\.(js|cjs|css|html)$/.test(name))
  expect(ours.length).toBeGreaterThan(20)
  const holding = ours.filter((name) => {
    const text = readFileSync(join(built, name), 'utf8')
    return itsOwn.some((words) => text.includes(words))
  })
  expect(holding).toEqual([])

  await app.desk.evaluate(() => {
    window.location.hash = '/gallery'
  })
  await expect(app.desk).toHaveURL(/#\/today$/)
})
