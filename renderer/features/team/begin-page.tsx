import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Page } from '#renderer/ui/page.tsx'
import { StepTrail } from '#renderer/ui/step-trail.tsx'
import { NameStep } from './name-step.tsx'
import { OpenStep } from './open-step.tsx'
import { ServerStep } from './server-step.tsx'

const steps = ['name', 'server', 'open'] as const

type At =
  | { readonly step: 'name' }
  | { readonly step: 'server'; readonly folder: string }
  | { readonly step: 'open' }

/** A team is begun: named, its server set up by whoever runs one, then opened there. */
export function BeginPage() {
  const { t } = useTranslation('team')
  const [, go] = useLocation()
  const [at, setAt] = useState<At>({ step: 'name' })
  const open = () => setAt({ step: 'open' })
  const back = () => setAt({ step: 'name' })
  return (
    <Page title={t('begin.title')} subtitle={t('begin.lead')}>
      <StepTrail
        label={t('steps')}
        steps={steps.map((step) => t(`begin.step.${step}`))}
        here={steps.indexOf(at.step)}
      />
      {at.step === 'name' && (
        <NameStep
          onWritten={(folder) => setAt({ step: 'server', folder })}
          onAlready={open}
          onCancel={() => go('/settings/team')}
        />
      )}
      {at.step === 'server' && <ServerStep folder={at.folder} onGoOn={open} onBack={back} />}
      {at.step === 'open' && <OpenStep onOpened={() => go('/team/share/begun')} onBack={back} />}
    </Page>
  )
}
