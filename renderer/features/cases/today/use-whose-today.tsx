import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useMemberName, usePeople, useStandpoint } from '#renderer/data/team/use-standpoint.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { listText } from '#renderer/ui/list-text.ts'
import type { Case } from '#shared/case/case.ts'
import type { MemberId } from '#shared/team/shared-event.ts'
import { ownerOf } from '#shared/team/whose.ts'

type WhoseToday = {
  /** All of the team at once: whose it is, is then chosen among what was found. */
  readonly whose: 'mine' | 'team'
  readonly memberId: MemberId | null
  /** Null: there is nothing to choose. */
  readonly choice: ReactNode
}

/**
 * Whose Today is shown. Who leads, or looks on, may see everybody's; a rep has their own, with that of
 * colleagues they cover for.
 */
export function useWhoseToday(asked: string | undefined, nowMs: number): WhoseToday {
  const { t } = useTranslation('teamWork')
  const { language } = useEnvironment()
  const [, go] = useLocation()
  const people = usePeople()
  const covered = useStandpoint(nowMs)?.covered
  const nameOf = useMemberName()
  if (!people) return { whose: 'mine', memberId: null, choice: null }
  const names = [...(covered?.keys() ?? [])].flatMap((id) => nameOf(id) ?? [])
  const mine =
    names.length === 0
      ? t('today.mine')
      : t('today.mineCovering', { names: listText(names, language) })
  if (people.me.role === 'rep') return { whose: 'mine', memberId: null, choice: null }
  const member = people.members.find(({ id }) => id === asked)
  const whose = asked === 'team' || member ? 'team' : 'mine'
  const options = [
    { value: 'mine' as const, label: mine },
    { value: 'team' as const, label: t('today.team') },
  ]
  return {
    whose,
    memberId: member?.id ?? null,
    choice: (
      <Choice
        label={t('today.whose')}
        isLabelUnseen
        value={whose}
        options={options}
        onChange={(value) => go(value === 'mine' ? '/today' : '/today/team', { replace: true })}
      />
    ),
  }
}

/** What a row says of whose case it is: of one's own nothing, nor of somebody who was chosen. */
export function useOwnerText(
  whose: WhoseToday['whose'],
  chosen: MemberId | null,
): (found: Case) => string | null {
  const { t } = useTranslation('teamWork')
  const nameOf = useMemberName()
  const me = usePeople()?.me.memberId
  return useCallback(
    (found) => {
      const owner = ownerOf(found)
      if (owner === null || owner === chosen || (whose === 'mine' && owner === me)) return null
      const name = nameOf(owner) ?? t('unknownMember')
      return whose === 'mine' ? t('owner.covered', { name }) : name
    },
    [t, nameOf, me, whose, chosen],
  )
}
