import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PlaybookPage } from '#renderer/features/playbook/playbook-page.tsx'
import { contentChanged } from '#tests/support/content-builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

const field = (name: string) => screen.findByRole('textbox', { name })
const choose = (name: string | RegExp) => screen.findByRole('option', { name })
const button = (name: string) => screen.findByRole('button', { name })

async function openPage(...before: Parameters<typeof contentChanged>[]) {
  const page = await renderInWindow(<PlaybookPage />, {
    before: before.map((args) => contentChanged(...args)),
  })
  const changed = () => page.recorded().filter(({ kind }) => kind === 'content-changed')
  return { ...page, changed }
}

test('what is typed and not saved is still there after looking at something else', async () => {
  const { user, changed } = await openPage()
  await user.click(await choose('Thank them, then only listen.'))
  await user.type(await field('Title (English)'), ' Twice')
  await user.click(await choose('Give them the last word.'))
  await user.click(await choose(/Thank them, then only listen\./))
  expect(await field('Title (English)')).toHaveProperty(
    'value',
    'Thank them, then only listen. Twice',
  )
  expect(changed()).toEqual([])
  await user.click(await button('Discard'))
  expect(await field('Title (English)')).toHaveProperty('value', 'Thank them, then only listen.')
})

test('a change taken back elsewhere leaves what is being typed', async () => {
  const { user } = await openPage([
    'v1',
    { 'prompts/listen-welcome': { 'title/ja': '前の見出し' } },
  ])
  await user.click(await choose('Thank them, then only listen.'))
  const english = await field('Title (English)')
  await user.clear(english)
  await user.type(english, 'Mine')
  await user.click(await button('Versions (1)'))
  await user.click(await screen.findByRole('button', { name: /^Undo the change/ }))
  await user.click(await button('Back to the playbook'))
  await user.click(await choose(/Thank them, then only listen\./))
  expect(await field('Title (English)')).toHaveProperty('value', 'Mine')
  expect(await field('Title (Japanese)')).toHaveProperty('value', 'お礼を述べ、あとは聞くだけ')
})

test('one saves only what would break no call, and is told why beside the field', async () => {
  const { user, changed } = await openPage()
  await user.click(await choose('Listen. Write. Say almost nothing.'))
  expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull()
  const say = await field('Words to say (English)')
  await user.clear(say)
  await user.type(say, 'Yes, {{contact}.')
  await user.click(await button('Save'))
  expect(await screen.findByText(/^Nothing can be filled in here/)).toBeTruthy()
  expect(changed()).toEqual([])
  await user.clear(say)
  await user.type(say, 'Yes.')
  await user.click(await button('Save'))
  await waitFor(() => expect(changed()).toHaveLength(1))
  expect(changed()).toMatchObject([
    {
      by: 'edit',
      items: [{ key: 'prompts/listen-and-write', change: [{ path: 'say/en', leaf: 'Yes.' }] }],
    },
  ])
})

test('a prompt is moved, copied, removed and brought back', async () => {
  const { user } = await openPage()
  const titles = async () =>
    within(await screen.findByRole('listbox'))
      .getAllByRole('option')
      .map((option) => option.textContent)
  await user.click(await choose('Tell them now, before they find out.'))
  await user.click(await button('Move up'))
  await waitFor(async () =>
    expect((await titles())[1]).toBe('Tell them now, before they find out.'),
  )
  await user.click(await button('Make one like it'))
  await waitFor(async () => expect((await titles()).join('\n')).toContain('yours'))
  await user.click(await choose('Give them the last word.'))
  await user.click(await button('Remove'))
  await waitFor(async () => expect((await titles()).join('\n')).toContain('removed'))
  await user.click(await choose('Give them the last word.'))
  await user.click(await button('Bring back'))
  await waitFor(async () => expect((await titles()).join('\n')).not.toContain('removed'))
})
