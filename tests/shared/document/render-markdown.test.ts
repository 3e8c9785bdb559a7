import type { Link, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import type { CustomerDocument } from '#shared/document/customer-document.ts'
import { proposalDocument } from '#shared/document/proposal-document.ts'
import { renderMarkdown } from '#shared/document/render-markdown.ts'
import { toCustomerProposal } from '#shared/proposal/customer-proposal.ts'
import { aDocument } from '../../support/document-builders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import { aProposal, documentLabels } from '../../support/proposal-builders.ts'

const read = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

const typesOf = (node: Nodes): string[] => [
  node.type,
  ...('children' in node ? node.children.flatMap(typesOf) : []),
]

const linksIn = (node: Nodes): Link[] => [
  ...(node.type === 'link' ? [node] : []),
  ...('children' in node ? node.children.flatMap(linksIn) : []),
]

/**
 * Nodes that carry the structure; how a text is parted into runs and breaks is not part of it, nor
 * that a reader makes a bare address one can press.
 */
const structureOf = (document: CustomerDocument) =>
  typesOf(read(renderMarkdown(document))).filter((type) => !inlineTypes.has(type))

const inlineTypes = new Set(['text', 'break', 'link'])

const textOf = (node: Nodes): string => {
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join(' ') : ''
}

test('each option has a heading of its own', () => {
  const proposal = toCustomerProposal(aProposal())
  const markdown = renderMarkdown(proposalDocument(proposal, documentLabels.en, '2 March 2026'))
  expect(markdown).toMatch(/^# Our proposal to put this right$/m)
  expect(markdown).toMatch(/^## Option 1: Part by courier today, line up by 18:00$/m)
  expect(markdown).toMatch(/^- \*\*By when\*\*: Today, 18:00$/m)
  expect(markdown).toMatch(/^\| Nobody called us back \| No \| Yes \|$/m)
})

test.each(hostileTexts)('no text of a field changes the structure or is lost', (text) => {
  expect(structureOf(aDocument(text))).toEqual(structureOf(aDocument('plain')))

  const seen = textOf(read(renderMarkdown(aDocument(text)))).replaceAll(/\s+/g, ' ')
  const words = text
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
  for (const word of words) expect(seen).toContain(word)
})

test('a Japanese label is followed by a Japanese colon', () => {
  const proposal = toCustomerProposal(aProposal({ letter: { language: 'ja' } }))
  const markdown = renderMarkdown(proposalDocument(proposal, documentLabels.ja, ''))
  expect(markdown).toMatch(/^- \*\*実施期日\*\*：Today/m)
})

test.each(hostileTexts)('no link leads elsewhere than it says', (text) => {
  for (const link of linksIn(read(renderMarkdown(aDocument(text))))) {
    expect(link.url.replace(/^(http:\/\/|mailto:)/, '')).toBe(textOf(link).replace('http://', ''))
  }
})
