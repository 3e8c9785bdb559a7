import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportPages } from '#renderer/data/full-export.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import type { SaveOutcome } from '#shared/ipc/desktop-api.ts'

/** How many cases are written, of how many. */
export type ExportProgress = { readonly done: number; readonly of: number }

/** Writes everything that is known as one file, page by page, so that no window waits for it. */
export function useFullExport() {
  const { t } = useTranslation('data')
  const { db, nowMs } = useStore()
  const desktop = useDesktop()
  const [progress, setProgress] = useState<ExportProgress | null>(null)
  const isCancelled = useRef(false)
  const { answer, isWaiting, ask } = useAnswer<SaveOutcome>({ kind: 'failed', problem: 'unknown' })

  const save = () =>
    ask(async () => {
      isCancelled.current = false
      const exportedAtMs = nowMs()
      const day = new Intl.DateTimeFormat('sv-SE').format(exportedAtMs)
      const suggestedName = `${t('everything.fileName')} ${day}`
      const begun = await desktop.beginExport({ suggestedName, exportedAtMs })
      if (begun.kind !== 'begun') return begun as SaveOutcome
      try {
        for await (const { page, done, of } of exportPages(db, exportedAtMs)) {
          if (isCancelled.current) return await desktop.endExport({ isWhole: false })
          setProgress({ done, of })
          const written = await desktop.addToExport(page)
          if (written.kind === 'failed') return written
        }
      } catch (error) {
        await desktop.endExport({ isWhole: false })
        throw error
      } finally {
        setProgress(null)
      }
      return desktop.endExport({ isWhole: true })
    })
  const cancel = () => {
    isCancelled.current = true
  }
  return { answer, isWaiting, progress, save, cancel }
}
