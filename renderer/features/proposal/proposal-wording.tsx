import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenAtExport } from '#renderer/ui/use-open-at-export.ts'
import { WordingPanel } from '#renderer/ui/wording-panel.tsx'
import type { WordingItem } from '#renderer/ui/wording-item.tsx'
import type { Proposal } from '#shared/proposal/proposal.ts'
import type { ProposalFinding, ProposalPlace } from '#shared/wording/check-proposal.ts'
import { useProposalChanges } from './proposal-changes.ts'
import type { Amend } from './use-live-proposal.ts'
import { useWording } from './use-wording.ts'
import { applied, fieldText, type Patched } from './wording-fix.ts'

type Props = {
  proposal: Proposal
  amend: Amend
  /** Brings a field into view and selects words of it. */
  onShow: (place: ProposalPlace, start: number, end: number) => void
}

/** What to look at before the proposal goes out. Nothing waits for it and nothing is held back. */
export const ProposalWording = memo(function ProposalWording({ proposal, amend, onShow }: Props) {
  const { t } = useTranslation('proposal')
  const { checked, findings } = useWording(proposal)
  const changes = useProposalChanges(proposal.id, amend)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<(Patched & { where: string }) | null>(null)

  const all = withKeys(findings, checked).map(({ key, finding }) => ({
    finding,
    item: itemOf(key, finding, whereOf(finding.place)),
  }))
  const open = all.filter(({ item }) => !left.has(item.key))
  const wentOutWith = useOpenAtExport(proposal.exports.length, open.length)

  function whereOf(place: ProposalPlace): string {
    const field = t(`field.${place.field}`)
    return place.kind === 'letter'
      ? field
      : `${t('options.number', { number: place.index + 1 })} · ${field}`
  }
  const findingOf = (item: WordingItem) => all.find((one) => one.item.key === item.key)?.finding

  const fix = (item: WordingItem) => {
    const finding = findingOf(item)
    const done = finding && applied(finding, { checked, proposal }, changes)
    if (done) setLast({ ...done, where: item.where })
  }
  const goTo = (item: WordingItem) => {
    const finding = findingOf(item)
    if (finding) onShow(finding.place, finding.start, finding.end)
  }
  // Once something else was written there, taking the change back would take that away too.
  const canUndo = last !== null && fieldText(proposal, last) === last.text
  return (
    <WordingPanel
      items={open.map(({ item }) => item)}
      leftCount={all.length - open.length}
      changed={
        canUndo
          ? {
              where: last.where,
              undo: () => {
                last.undo()
                setLast(null)
              },
            }
          : null
      }
      wentOutWith={wentOutWith}
      onFix={fix}
      onGoTo={goTo}
      onLeave={(item) => setLeft(new Set([...left, item.key]))}
      onLookAgain={() => setLeft(new Set())}
    />
  )
})

const itemOf = (key: string, finding: ProposalFinding, where: string): WordingItem => {
  const { words, category, reason, fix } = finding
  return { key, where, words, category, reason, says: fix && fix.says }
}

/** Names a finding by what it says about which words, so that one left alone stays so while one types. */
function withKeys(findings: readonly ProposalFinding[], { options }: Proposal) {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const { place, reason, words } = finding
    const at = place.kind === 'letter' ? 'letter' : (options[place.index]?.id ?? '')
    const name = [at, place.field, reason, words].join('\n')
    const nth = seen.get(name) ?? 0
    seen.set(name, nth + 1)
    return { key: `${name}\n${nth}`, finding }
  })
}
