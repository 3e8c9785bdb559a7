import { screen } from '@testing-library/react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { LetterPage } from '#renderer/features/letters/letter-page.tsx'
import type { Language } from '#shared/base/language.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import type { Letter } from '#shared/letter/letter.ts'
import { caseOpened } from './builders.ts'
import { aLetter, letterDrafted } from './letter-builders.ts'
import { renderInWindow } from './render-in-window.tsx'

type Options = {
  letter?: Letter
  before?: readonly TantoEvent[]
  language?: Language
  desktop?: Partial<DesktopApi>
}

/** Opens the page of a letter that was drafted before. */
export async function renderLetter(options: Options = {}) {
  const { letter = aLetter(), before = [], language = 'en', desktop = {} } = options
  const { hook } = memoryLocation({ path: `/letters/${letter.id}` })
  const shown = await renderInWindow(
    <Router hook={hook}>
      <LetterPage letterId={letter.id} />
    </Router>,
    { language, desktop, before: [caseOpened(), ...before, letterDrafted(letter)] },
  )
  await screen.findAllByRole('heading', { level: 1 })
  return shown
}
