import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useTeam } from '#renderer/data/team/use-team.ts'
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
  const team = useTeam()
  return team && <Beginning first={team.kind === 'prepared' ? 'open' : 'name'} />
}

function Beginning({ first }: { first: 'name' | 'open' }) {
  const { t } = useTranslation('team')
  const [, go] = useLocation()
  // Setting a server up takes its time: whoever comes back goes on where they were.
  const [at, setAt] = useState<At>({ step: first })
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
          onCancel={() => go('/settings/team')}
        />
      )}
      {at.step === 'server' && (
        <ServerStep folder={at.folder} onGoOn={() => setAt({ step: 'open' })} onBack={back} />
      )}
      {at.step === 'open' && <OpenStep onOpened={() => go('/team/share/begun')} onBack={back} />}
    </Page>
  )
}
