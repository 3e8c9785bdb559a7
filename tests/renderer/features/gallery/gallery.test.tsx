import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { GalleryPage } from '#renderer/features/gallery/gallery-page.tsx'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import { sourceFiles } from '#tests/support/source-files.ts'

/** It shows what others load, and has no look of its own. */
const withoutLook = ['renderer/ui/shown-once-loaded.tsx']

/** Files of the components, and what each of them shows. */
const components = sourceFiles('renderer/ui')
  .filter(({ path }) => path.endsWith('.tsx') && !withoutLook.includes(path))
  .map(({ path, text }) => ({
    name: path.replace(/^renderer\/ui\/|\.tsx$/g, ''),
    shows: [...text.matchAll(/export (?:function|const) ([A-Z]\w+)(?= ?[<(=:])/g)].map(
      ([, name = '']) => name,
    ),
  }))

/** What is a component by its name and shows nothing. */
const shownByNothing = ['SectionGoneTo']

const gallery = sourceFiles('renderer/features/gallery')
  .map(({ text }) => text)
  .join('\n')

test('the gallery shows every component there is', async () => {
  await renderInWindow(<GalleryPage />)
  const shown = screen
    .getAllByRole('heading', { level: 2 })
    .map((heading) => heading.closest('section[id^="ui-"]')?.id.replace('ui-', ''))
  expect(components.length).toBeGreaterThan(30)
  expect(components.map(({ name }) => name).filter((name) => !shown.includes(name))).toEqual([])
})

test('a component that is new in a file is missed as well', () => {
  const names = components.flatMap(({ shows }) => shows)
  expect(names).toContain('PhoneNumber')
  const missing = names.filter(
    (name) => !shownByNothing.includes(name) && !new RegExp(`<${name}[\\s/><]`).test(gallery),
  )
  expect(missing).toEqual([])
})

describe.each(['en', 'ja'] as const)('in %s', (language) => {
  test('each state of a component is shown beside the others, and can be jumped to', async () => {
    const { user } = await renderInWindow(<GalleryPage />, { language, environment: { language } })
    const jumps = within(screen.getByRole('navigation', { name: 'Components' }))
    for (const { name } of components) {
      const section = document.getElementById(`ui-${name}`)
      expect(section?.querySelectorAll('figure').length, name).toBeGreaterThan(0)
    }
    await user.click(jumps.getByRole('button', { name: 'select-field' }))
    expect(document.activeElement?.id).toBe('ui-select-field')

    const states = (name: string) =>
      [...(document.getElementById(`ui-${name}`)?.querySelectorAll('figcaption') ?? [])].map(
        ({ textContent }) => textContent,
      )
    expect(states('text-field')).toEqual(
      expect.arrayContaining(['empty', 'rest', 'focus', 'disabled', 'error', 'long']),
    )
    expect(states('button')).toEqual(
      expect.arrayContaining(['primary', 'primary, hover', 'primary, focus', 'primary, disabled']),
    )
  })
})

test('the theme, density and language of the app are chosen beside what they change', async () => {
  const { user, asked } = await renderInWindow(<GalleryPage />)
  await user.click(screen.getByRole('radio', { name: 'contrast' }))
  await user.click(screen.getByRole('radio', { name: 'compact' }))
  await user.click(screen.getByRole('radio', { name: 'ja' }))
  expect(asked.filter(({ method }) => method === 'changeSettings')).toEqual([
    { method: 'changeSettings', input: { patch: { theme: 'contrast' } } },
    { method: 'changeSettings', input: { patch: { density: 'compact' } } },
    { method: 'changeSettings', input: { patch: { language: 'ja' } } },
  ])
})
