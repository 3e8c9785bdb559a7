import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import GithubSlugger from 'github-slugger'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import { projectRoot } from '../support/source-files.ts'

const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '*.md']
const pages = execFileSync('git', listed, { cwd: projectRoot, encoding: 'utf8' }).trim().split('\n')

/** A page's nodes, each before those in it. */
function nodesOf(page: string): Nodes[] {
  const text = readFileSync(join(projectRoot, page), 'utf8')
  const all = (node: Nodes): Nodes[] => [
    node,
    ...('children' in node ? node.children : []).flatMap(all),
  ]
  return all(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
}

const wordsOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : ''

/** What can be linked to in a page: its headings, as they are named where the page is read. */
function anchorsOf(page: string): string[] {
  const slugger = new GithubSlugger()
  return nodesOf(page)
    .filter((node) => node.type === 'heading')
    .map((heading) => slugger.slug(wordsOf(heading)))
}

function linksOf(page: string): string[] {
  return nodesOf(page).flatMap((node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      return [node.url]
    if (node.type !== 'html') return []
    return [...node.value.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url = '']) => url)
  })
}

/** Why a link leads nowhere; null for one that does. */
function problemOf(page: string, link: string): string | null {
  if (link.includes(':')) {
    return URL.canParse(link) && link.startsWith('https://') ? null : 'not a secure address'
  }
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page : normalize(join(dirname(page), decodeURI(path)))
  const file = join(projectRoot, target)
  if (!existsSync(file)) return 'no such file'
  if (anchor === undefined) return null
  if (statSync(file).isDirectory()) return 'a part of a folder'
  return anchorsOf(target).includes(decodeURI(anchor)) ? null : 'no such heading'
}

test.each(pages)('every link of %s leads somewhere', (page) => {
  const wrong = linksOf(page)
    .map((link) => ({ link, problem: problemOf(page, link) }))
    .filter(({ problem }) => problem !== null)
  expect(wrong).toEqual([])
})

test('a link to what is not there is noticed', () => {
  expect(problemOf('README.md', 'docs/no-such-page.md')).toBe('no such file')
  expect(problemOf('README.md', 'docs/data.md#no-such-part')).toBe('no such heading')
  expect(problemOf('README.md', 'http://sample.example')).toBe('not a secure address')
  expect(problemOf('README.md', 'docs/data.md#restore')).toBeNull()
  expect(linksOf('README.md').length).toBeGreaterThan(5)
})
