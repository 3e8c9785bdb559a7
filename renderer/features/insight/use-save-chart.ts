import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import type { Table } from '#shared/case-data/case-table.ts'
import type { SaveOutcome } from '#shared/ipc/desktop-api.ts'
import { chartPicture } from './chart-picture.ts'

/** The way of a chart into a file: as a picture, or as its table. */
export function useSaveChart(question: string) {
  const { t } = useTranslation('insight')
  const { nowMs } = useStore()
  const desktop = useDesktop()
  const { answer, isWaiting, ask } = useAnswer<SaveOutcome>({ kind: 'failed', problem: 'unknown' })
  const named = () => {
    const day = new Intl.DateTimeFormat('sv-SE').format(nowMs())
    return `${t('title')} ${question.replace(/[?？]$/, '')} ${day}`.slice(0, 200)
  }
  return {
    answer,
    isWaiting,
    savePicture: (drawing: SVGSVGElement, words: Parameters<typeof chartPicture>[1]) =>
      ask(async () =>
        desktop.saveChart({
          as: 'png',
          png: await chartPicture(drawing, words),
          suggestedName: named(),
        }),
      ),
    saveTable: (table: Table) =>
      ask(() => desktop.saveChart({ as: 'csv', table, suggestedName: named() })),
  }
}
