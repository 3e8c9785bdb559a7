import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Page } from '#renderer/ui/page.tsx'
import { StepTrail } from '#renderer/ui/step-trail.tsx'
import { CodeStep } from './code-step.tsx'
import { ConfirmStep, type OpenedInvitation } from './confirm-step.tsx'
import { FileStep } from './file-step.tsx'

const steps = ['file', 'code', 'join'] as const

type At =
  | { readonly step: 'file' }
  | { readonly step: 'code'; readonly fileName: string }
  | { readonly step: 'join'; readonly invitation: OpenedInvitation }

/** A team is joined: its invitation chosen and opened, what it says read, and only then joined. */
export function JoinPage() {
  const { t } = useTranslation('team')
  const [, go] = useLocation()
  const [at, setAt] = useState<At>({ step: 'file' })
  const again = () => setAt({ step: 'file' })
  return (
    <Page title={t('join.title')} subtitle={t('join.lead')}>
      <StepTrail
        label={t('steps')}
        steps={steps.map((step) => t(`join.step.${step}`))}
        here={steps.indexOf(at.step)}
      />
      {at.step === 'file' && (
        <FileStep
          onChosen={(fileName) => setAt({ step: 'code', fileName })}
          onCancel={() => go('/settings/team')}
        />
      )}
      {at.step === 'code' && (
        <CodeStep
          fileName={at.fileName}
          onOpened={(invitation) => setAt({ step: 'join', invitation })}
          onBack={again}
        />
      )}
      {at.step === 'join' && (
        <ConfirmStep
          invitation={at.invitation}
          onJoined={() => go('/team/share/joined')}
          onBack={again}
        />
      )}
    </Page>
  )
}
