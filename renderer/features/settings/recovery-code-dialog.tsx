import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { sayTimeIn } from '#renderer/language/say-time.ts'
import { CodeDialog } from '#renderer/ui/code-dialog.tsx'

type Props = { code: string; madeAtMs: number | null; onWritten: () => void }

/** The recovery code, this once. */
export function RecoveryCodeDialog({ code, madeAtMs, onWritten }: Props) {
  const { t } = useTranslation('data')
  const { language } = useEnvironment()
  const day = madeAtMs === null ? null : sayTimeIn(language).day(madeAtMs)
  return (
    <CodeDialog
      title={t('recovery.shown.title')}
      code={code}
      onPaper={{
        title: t('recovery.shown.paperTitle'),
        hints: [
          t('recovery.shown.paperHint'),
          ...(day === null ? [] : [t('recovery.shown.paperMade', { day })]),
        ],
      }}
      written={t('recovery.shown.written')}
      onWritten={onWritten}
    >
      <p>{t('recovery.shown.once')}</p>
    </CodeDialog>
  )
}
