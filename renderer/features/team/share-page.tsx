import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useStore } from '#renderer/data/store.tsx'
import { useJoinedTeam } from '#renderer/data/team/use-colleagues.ts'
import { useOwnCases } from '#renderer/data/team/use-own-cases.ts'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { Page } from '#renderer/ui/page.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import type { Case } from '#shared/case/case.ts'
import type { JoinedTeam } from '#shared/team/team-state.ts'
import { NewCasesChoice } from './new-cases-choice.tsx'
import { OwnCases } from './own-cases.tsx'
import styles from './team.module.css'

/** What was just done, of which this is the last step; null: somebody came by themselves. */
type After = 'joined' | 'begun' | null

/** Which of the cases one has the team sees from now on. None, unless it is said here. */
export function SharePage({ after }: { after: After }) {
  const team = useJoinedTeam()
  const cases = useOwnCases()
  return team && cases ? <Share after={after} team={team} cases={cases} /> : null
}

type Props = { after: After; team: JoinedTeam; cases: readonly Case[] }

function Share({ after, team, cases }: Props) {
  const { t } = useTranslation('team')
  const store = useStore()
  const [, go] = useLocation()
  const [left, setLeft] = useState<ReadonlySet<CaseId>>(new Set())
  const { answer, isWaiting, ask } = useAnswer<'shared' | 'failed'>('failed')
  const chosen = cases.map(({ id }) => id).filter((id) => !left.has(id))
  const toTeam = () => go('/team')
  const share = async () => {
    const outcome = await ask(async () => {
      const shared = await store.team.share(chosen)
      return chosen.every((id) => shared.get(id) === 'shared') ? 'shared' : 'failed'
    })
    if (outcome === 'shared') toTeam()
  }
  return (
    <Page
      title={t('share.title')}
      subtitle={after === null ? team.team.name : t(`share.${after}`, { team: team.team.name })}
    >
      <div className={styles['step']}>
        <p>{t('share.lead')}</p>
        {cases.length === 0 ? (
          <p>{t('share.nothing')}</p>
        ) : (
          <OwnCases cases={cases} left={left} onLeave={setLeft} />
        )}
        <NewCasesChoice isOn={team.sharesNewCases} />
        {cases.length > 0 && <p className={styles['soft']}>{t('share.final')}</p>}
        <Outcome
          done={isWaiting && t('share.working')}
          failed={answer === 'failed' && t('share.failed')}
        />
        <div className={styles['buttons']}>
          {cases.length > 0 && (
            <Button
              variant="primary"
              isDisabled={chosen.length === 0}
              isPending={isWaiting}
              onPress={() => void share()}
            >
              {t('share.go', { count: chosen.length })}
            </Button>
          )}
          <Button variant={cases.length > 0 ? 'plain' : 'primary'} onPress={toTeam}>
            {t(cases.length > 0 ? 'share.later' : 'share.done')}
          </Button>
        </div>
      </div>
    </Page>
  )
}
