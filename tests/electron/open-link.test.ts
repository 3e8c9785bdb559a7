import { expect, test, vi } from 'vitest'
import { openLink } from '#electron/main/open-link.ts'

const opened = vi.hoisted((): string[] => [])
vi.mock('electron', () => ({ shell: { openExternal: async (link: string) => opened.push(link) } }))

test.each(['mailto:?subject=x', 'tel:+81312345678', 'tel:4711', 'callto:0312345678'])(
  '%s is given to the system',
  async (link) => {
    await openLink(link)
    expect(opened.splice(0)).toEqual([link])
  },
)

test.each([
  'https:example.invalid',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'tanto://call?phone=4711',
  'mailto:robin@sample.example',
  'tel:',
  'tel:*21*0900123#',
  'tel:4711;ext=12',
  'tel:4711\ntel:4712',
  'tel://4711',
  'TEL:4711',
  ' tel:4711',
  'sip:4711@example',
])('%j is not, whoever asks', async (link) => {
  await expect(openLink(link)).rejects.toThrow('Not a link to open')
  expect(opened).toEqual([])
})
