import { beforeAll, beforeEach, expect, test } from 'vitest'
import { tellOfCopies } from '#renderer/desktop/tell-of-copies.ts'

const told: { isPrivate: boolean }[] = []

beforeAll(() => tellOfCopies({ textCopied: async (input) => void told.push(input) }))
beforeEach(() => {
  told.length = 0
  document.body.innerHTML = `
    <p id="open">Ink came a day late</p>
    <input id="openField" />
    <div data-private><p id="ours">Cost 1,240</p><textarea id="ourField"></textarea></div>`
})

function copyFrom(id: string, kind: 'copy' | 'cut' = 'copy') {
  document.getElementById(id)?.dispatchEvent(new Event(kind, { bubbles: true }))
  return told
}

function mark(from: string, to: string) {
  const selection = document.getSelection()
  selection?.removeAllRanges()
  const range = document.createRange()
  range.setStart(document.getElementById(from)?.firstChild ?? document.body, 0)
  range.setEnd(document.getElementById(to)?.firstChild ?? document.body, 3)
  selection?.addRange(range)
}

test.each(['copy', 'cut'] as const)('a %s is told of, without its text', (kind) => {
  expect(copyFrom('openField', kind)).toEqual([{ isPrivate: false }])
})

test.each(['ours', 'ourField'])('text of a private area is private: %s', (id) => {
  expect(copyFrom(id)).toEqual([{ isPrivate: true }])
})

test('text marked from the page into a private area is private', () => {
  mark('open', 'ours')
  expect(copyFrom('open')).toEqual([{ isPrivate: true }])
})

test('text beside a private area is not', () => {
  mark('open', 'open')
  expect(copyFrom('open')).toEqual([{ isPrivate: false }])
})

test('a field’s own selection counts, not what is marked on the page', () => {
  mark('ours', 'ours')
  expect(copyFrom('openField')).toEqual([{ isPrivate: false }])
})
