import { type ReactNode, useEffect, useEffectEvent } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { shortcutLabel } from '#renderer/ui/shortcut-label.ts'
import styles from './import.module.css'

type Props = {
  label: string
  onGoOn: () => void
  /** Why it can't go on, in words; null: it can. */
  hindrance?: string | null
  /** The ways back and aside. */
  children: ReactNode
}

/** The way on, at the foot of a step; by Ctrl+Enter from anywhere in it. */
export function StepButtons({ label, onGoOn, hindrance = null, children }: Props) {
  const { platform } = useEnvironment()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isCommand = platform === 'mac' ? event.metaKey : event.ctrlKey
    const isAsked = isCommand && event.key === 'Enter' && !event.isComposing && !event.repeat
    if (!isAsked || hindrance !== null || document.querySelector('[role$="dialog"]')) return
    event.preventDefault()
    onGoOn()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  return (
    <div className={styles['foot']}>
      <Button
        variant="primary"
        isDisabled={hindrance !== null}
        onPress={onGoOn}
        {...(hindrance === null ? {} : { 'aria-describedby': 'import-hindrance' })}
      >
        {label}
        <Kbd>{shortcutLabel('CommandOrControl+Enter', platform)}</Kbd>
      </Button>
      {children}
      <p id="import-hindrance" role="status" className={styles['hindrance']}>
        {hindrance}
      </p>
    </div>
  )
}
