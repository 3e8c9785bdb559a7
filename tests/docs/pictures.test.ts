import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { imageSize } from 'image-size'
import { expect, test } from 'vitest'
import { projectRoot } from '../support/source-files.ts'

const docs = readdirSync(join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.md'),
)
const pages = ['README.md', ...docs.map((name) => `docs/${name}`)]
const pictures = readdirSync(join(projectRoot, 'docs/pictures'), {
  recursive: true,
  encoding: 'utf8',
}).filter((name) => name.endsWith('.png'))

/** Every picture that a page shows, as seen from the project, and what it says of it. */
const shown = pages.flatMap((page) => {
  const text = readFileSync(join(projectRoot, page), 'utf8')
  const inWords = [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt, src]) => ({
    alt,
    src,
  }))
  const inTags = [...text.matchAll(/<img [^>]+>/g)].map(([tag]) => ({
    alt: /alt="([^"]*)"/.exec(tag)?.[1],
    src: /src="([^"]*)"/.exec(tag)?.[1],
  }))
  return [...inWords, ...inTags].map(({ alt = '', src = '' }) => ({
    page,
    alt,
    file: src.replace(/^(\.\.\/|docs\/)*pictures\//, ''),
  }))
})

test('every picture that a page shows is there, and says what it shows', () => {
  expect(shown.length).toBeGreaterThan(15)
  for (const { page, alt, file } of shown) {
    expect(pictures, page).toContain(file)
    expect(alt.length, `${page}: ${file}`).toBeGreaterThan(10)
  }
})

test('no picture lies about unused, and each is small', () => {
  const used = shown.map(({ file }) => file)
  expect(pictures.filter((file) => !used.includes(file))).toEqual([])
  for (const file of pictures) {
    const bytes = readFileSync(join(projectRoot, 'docs/pictures', file))
    const { type = '', width } = imageSize(bytes)
    expect(type, file).toBe('png')
    expect(width, file).toBeGreaterThan(300)
    expect(bytes.length, file).toBeLessThan(400_000)
  }
})
