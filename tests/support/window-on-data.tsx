import { cleanup, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Dexie } from 'dexie'
import i18next from 'i18next'
import type { ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import { WindowRoot } from '#renderer/app/window-root.tsx'
import { databaseName } from '#renderer/data/database.ts'
import { startI18n } from '#renderer/language/i18n.ts'
import type { Language } from '#shared/base/language.ts'
import type { DataAccess } from '#shared/ipc/data-api.ts'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import { memoryJournal } from './memory-journal.ts'
import { testDesktop } from './render-in-window.tsx'

type Options = {
  readonly access?: DataAccess
  readonly language?: Language
  readonly bar?: ReactNode
  readonly desktop?: Partial<DesktopApi>
}

/** A whole window, from asking whether the data is open, on the real store under its real name. */
export async function openWindow(content: ReactNode, options: Options = {}) {
  const { access, language = 'en', bar } = options
  Object.defineProperty(navigator, 'locks', { value: oneAtATime(), configurable: true })
  const journal = memoryJournal()
  const desktop = testDesktop(journal, options)
  if (access) desktop.data.access = access

  startI18n(language)
  await i18next.changeLanguage(language)
  render(
    <WindowRoot desktop={desktop.bridge} zoom="deskZoom" bar={bar}>
      {content}
    </WindowRoot>,
  )
  onTestFinished(async () => {
    cleanup()
    await Dexie.delete(databaseName)
  })
  return {
    user: userEvent.setup(),
    journal,
    asked: desktop.asked,
    announce: desktop.announce,
    data: desktop.data,
    /** What the desktop says about the data from now on. */
    become: (next: DataAccess) => {
      desktop.data.access = next
      desktop.announce('dataAccessChanged', {})
    },
  }
}

/** As much of the browser's locks as the store needs. */
function oneAtATime() {
  let turn: Promise<unknown> = Promise.resolve()
  return {
    request: (_name: string, work: () => Promise<unknown>) => {
      const mine = turn.then(work)
      turn = mine.catch(() => {})
      return mine
    },
  }
}
