import { useTranslation } from 'react-i18next'
import type { Dues } from '#renderer/data/use-dues.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import type { Case } from '#shared/case/case.ts'
import { useCalendarExport } from './use-calendar-export.ts'

type Props = {
  /** Null: the dates of all cases. */
  about: Case | null
  duesNow: () => Dues
}

/** Takes dates into the user's own calendar, and says what became of it. */
export function DatesButton({ about, duesNow }: Props) {
  const { t } = useTranslation('today')
  const { answer, isWaiting, save } = useCalendarExport(about)
  return (
    <>
      <Button
        variant="plain"
        size={about ? 'normal' : 'small'}
        isPending={isWaiting}
        onPress={() => void save(duesNow())}
      >
        {t('calendar.export')}
      </Button>
      <Outcome
        done={
          answer?.kind === 'saved'
            ? t('calendar.saved', { fileName: answer.fileName })
            : answer?.kind === 'no-dates' && t('calendar.none')
        }
        failed={answer?.kind === 'failed' && t(`calendar.failed.${answer.problem}`)}
      />
    </>
  )
}
