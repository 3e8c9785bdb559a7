import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useImport } from '#renderer/data/import/use-import.ts'
import { Page } from '#renderer/ui/page.tsx'
import { CheckStep } from './check-step.tsx'
import { ChooseStep } from './choose-step.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { DoneStep } from './done-step.tsx'
import { ImportTrail } from './import-trail.tsx'
import { Working } from './working.tsx'

type Props = {
  /** Takes in cards of people (.vcf); `onEnd` goes back to the choice of a file. */
  cards: (file: File, onEnd: () => void) => ReactNode
}

/** A file is taken in: chosen, its columns named, checked, and only then written. */
export function ImportPage({ cards }: Props) {
  const { t } = useTranslation('import')
  const { session, stage } = useImport()
  // What was taken in is told once: whoever comes back later wants to choose a file.
  useEffect(
    () => () => {
      if (session.stage().kind === 'written') session.end()
    },
    [session],
  )
  if (stage.kind === 'cards') return cards(stage.file, () => session.end())
  const name = 'draft' in stage ? stage.draft.file.name : null
  return (
    <Page title={t('title')} subtitle={name ?? t('lead')} width="wide">
      <ImportTrail at={stage.kind} />
      <Step />
    </Page>
  )
}

function Step() {
  const { t } = useTranslation('import')
  const { stage } = useImport()
  switch (stage.kind) {
    case 'choosing':
      return <ChooseStep notice={stage.notice} />
    case 'opening':
      return (
        <Working key="opening" title={t('opening', { fileName: stage.fileName })} share={null} />
      )
    case 'columns':
      return <ColumnsStep draft={stage.draft} notice={stage.notice} />
    case 'checking':
      return (
        <Working
          key="checking"
          title={t('checking.title')}
          share={stage.share}
          lead={t('checking.lead')}
        />
      )
    case 'checked':
      return <CheckStep draft={stage.draft} checked={stage.checked} />
    case 'writing':
      return (
        <Working
          key="writing"
          title={t('writing.title')}
          share={stage.share}
          lead={t('writing.lead')}
        />
      )
    case 'written':
      return <DoneStep draft={stage.draft} importId={stage.importId} counts={stage.counts} />
    case 'cards':
      return null
  }
}
