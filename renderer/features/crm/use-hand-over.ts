import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { crmLayouts } from '#renderer/data/crm-layouts.ts'
import {
  type HandOver,
  type HandOverScope,
  noteHandOver,
  readHandOver,
} from '#renderer/data/hand-over.ts'
import { keepLastHandOver } from '#renderer/data/last-hand-over.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useDueRules } from '#renderer/data/use-dues.ts'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { crmNames } from '#shared/crm/crm.ts'
import { callTable, taskTable } from '#shared/crm/crm-table.ts'
import type { SaveOutcome } from '#shared/ipc/desktop-api.ts'
import { useCrmWords } from './use-crm-words.ts'

/** What there is to hand over, and the way to do it. */
export function useHandOver(scope: HandOverScope) {
  const { t } = useTranslation('crm')
  const store = useStore()
  const rules = useDueRules()
  const words = useCrmWords()
  const desktop = useDesktop()
  const { settings } = useEnvironment()
  const { crm, about, sinceMs, again } = scope
  const [found, setFound] = useState<HandOver | null>(null)
  const { answer, isWaiting, ask } = useAnswer<SaveOutcome>({ kind: 'failed', problem: 'unknown' })

  const read = useCallback(
    () =>
      readHandOver(store, { crm, about, sinceMs, again }, { rules, words, rep: settings.repEmail }),
    [store, crm, about, sinceMs, again, rules, words, settings.repEmail],
  )
  /** What is read now; what comes of an earlier reading, or after the page is gone, is nothing. */
  const wanted = useRef<typeof read | null>(null)
  const look = useCallback(() => {
    wanted.current = read
    read().then(
      (now) => wanted.current === read && setFound(now),
      (error: unknown) => {
        // Once the page is gone the store may be closed under it.
        if (wanted.current === read) console.error('Nothing could be read to hand over', error)
      },
    )
    return () => {
      wanted.current = null
    }
  }, [read])
  useEffect(look, [look])

  const save = async (what: 'calls' | 'tasks') => {
    const outcome = await ask(async () => {
      const layout = crmLayouts[crm]
      const atMs = store.nowMs()
      // Calls may have ended since it was looked.
      const now = await read()
      const table =
        what === 'calls'
          ? callTable(layout, now.calls, rules.calendar)
          : taskTable(layout, now.tasks, rules.calendar)
      const { byteOrderMark, lineEnd } = layout
      const name = t(`fileName.${what}`, { crm: crmNames[crm] })
      const day = new Intl.DateTimeFormat('sv-SE').format(atMs)
      const saved = await desktop.saveCrmFile({
        table,
        notation: { byteOrderMark, lineEnd },
        suggestedName: `${name} ${day}`,
      })
      if (saved.kind === 'saved') {
        await noteHandOver(store, crm, { calls: [], tasks: [], [what]: now[what] })
        if (about === null && what === 'calls')
          await keepLastHandOver(store.db, crm, atMs, now.unfinished)
      }
      return saved
    })
    if (outcome?.kind === 'saved' && wanted.current !== null) look()
  }
  return { found, answer, isWaiting, save }
}
