import { Copy, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { sayTimeIn } from '#renderer/language/say-time.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import styles from './recovery-code-dialog.module.css'

type Props = { code: string; madeAtMs: number | null; onWritten: () => void }

/** The code, this once: on the screen, on paper or in the clipboard. It is kept nowhere. */
export function RecoveryCodeDialog({ code, madeAtMs, onWritten }: Props) {
  const { t } = useTranslation('data')
  const desktop = useDesktop()
  const { settings, language } = useEnvironment()
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
      title={t('recovery.shown.title')}
      onClose={onWritten}
      mustBeAnswered
      buttons={
        <>
          <Button variant="primary" onPress={onWritten}>
            {t('recovery.shown.written')}
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
        <p className={styles['onPaper']}>{t('recovery.shown.paperTitle')}</p>
        <p className={styles['code']} translate="no">
          {code.split(/(?<=-)/).map((group) => (
            <span key={group} className={styles['group']}>
              {group.replace('-', '')}
              {/* Read out or copied by hand, the groups stay apart. */}
              {group.endsWith('-') && <span className="unseen">-</span>}
            </span>
          ))}
        </p>
        <p className={styles['onPaper']}>{t('recovery.shown.paperHint')}</p>
        {madeAtMs !== null && (
          <p className={styles['onPaper']}>
            {t('recovery.shown.paperMade', { day: sayTimeIn(language).day(madeAtMs) })}
          </p>
        )}
      </div>
      <p>{t('recovery.shown.once')}</p>
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
