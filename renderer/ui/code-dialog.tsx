import { Copy, Printer } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from './button.tsx'
import styles from './code-dialog.module.css'
import { Dialog } from './dialog.tsx'
import { Outcome } from './outcome.tsx'

type Props = {
  title: string
  code: string
  /** What it is, and what it is good for, for whoever finds the paper. */
  onPaper: { readonly title: string; readonly hints: readonly string[] }
  /** What to do with it. */
  children: ReactNode
  /** What is said of it by the button that closes this. */
  written: string
  onWritten: () => void
}

/** A code, this once: on the screen, on paper or in the clipboard. It is kept nowhere. */
export function CodeDialog({ title, code, onPaper, children, written, onWritten }: Props) {
  const { t } = useTranslation('data')
  const desktop = useDesktop()
  const { settings } = useEnvironment()
  const [copied, setCopied] = useState<'copied' | 'failed' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code)
      setCopied('copied')
      await desktop.textCopied({ isPrivate: true })
    } catch {
      setCopied('failed')
    }
  }
  return (
    <Dialog
      title={title}
      onClose={onWritten}
      mustBeAnswered
      buttons={
        <>
          <Button variant="primary" onPress={onWritten}>
            {written}
          </Button>
          <Button onPress={() => window.print()}>
            <Printer size={16} aria-hidden />
            {t('recovery.shown.print')}
          </Button>
          <Button onPress={() => void copy()}>
            <Copy size={16} aria-hidden />
            {t('recovery.shown.copy')}
          </Button>
        </>
      }
    >
      <div className={styles['paper']} data-private>
        <p className={styles['onPaper']}>{onPaper.title}</p>
        <p className={styles['code']} translate="no">
          {code.split(/(?<=-)/).map((group) => (
            <span key={group} className={styles['group']}>
              {group.replace('-', '')}
              {/* Read out or copied by hand, the groups stay apart. */}
              {group.endsWith('-') && <span className="unseen">-</span>}
            </span>
          ))}
        </p>
        {onPaper.hints.map((hint) => (
          <p key={hint} className={styles['onPaper']}>
            {hint}
          </p>
        ))}
      </div>
      {children}
      <Outcome
        done={
          copied === 'copied' &&
          t(settings.clearClipboard ? 'recovery.shown.copiedForNow' : 'recovery.shown.copied')
        }
        failed={copied === 'failed' && t('recovery.shown.notCopied')}
      />
    </Dialog>
  )
}
