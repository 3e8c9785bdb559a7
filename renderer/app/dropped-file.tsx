import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useImport } from '#renderer/data/import/use-import.ts'
import { useDesktopEvent } from '#renderer/desktop/desktop.tsx'
import styles from './dropped-file.module.css'

const busy: readonly string[] = ['checking', 'writing']

/**
 * Takes a file that is dropped anywhere on the desk to its import, and says so while it is dragged. A
 * place that takes files itself (`data-takes-files`) goes first. What is being read or written when
 * the data is locked is given up.
 */
export function DroppedFile() {
  const { t } = useTranslation('import')
  const { session, choose } = useImport()
  const [, go] = useLocation()
  const [isOver, setIsOver] = useState(false)
  const drop = useEffectEvent((file: File) => {
    // One import at a time: the one under way is not given up for a slip of the hand.
    if (!busy.includes(session.stage().kind)) choose(file)
    go('/import')
  })

  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      const isOurs = holdsFiles(event) && !isTakenElsewhere(event)
      if (isOurs) event.preventDefault()
      setIsOver(isOurs)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setIsOver(false)
      const file = event.dataTransfer?.files[0]
      if (!file || isTakenElsewhere(event)) return
      event.preventDefault()
      drop(file)
    }
    const events = { dragover: onDrag, dragleave: onLeave, drop: onDrop } as const
    for (const [name, listener] of Object.entries(events)) {
      window.addEventListener(name, listener as EventListener)
    }
    return () => {
      for (const [name, listener] of Object.entries(events)) {
        window.removeEventListener(name, listener as EventListener)
      }
    }
  }, [])
  useDesktopEvent(
    'dataAccessChanged',
    useCallback(() => {
      if (busy.includes(session.stage().kind)) session.end({ kind: 'stopped' })
    }, [session]),
  )

  if (!isOver) return null
  return (
    <div className={styles['over']}>
      <p className={styles['title']}>{t('drop.title')}</p>
      <p>{t('drop.lead')}</p>
    </div>
  )
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}

/** Over a question that waits for its answer nothing else is taken in. */
function isTakenElsewhere({ target }: DragEvent): boolean {
  const isAsking = document.querySelector('[role="alertdialog"], [role="dialog"]') !== null
  const isCovered = document.documentElement.hasAttribute('data-covered')
  const isOther = target instanceof Element && target.closest('[data-takes-files]') !== null
  return isAsking || isCovered || isOther
}
