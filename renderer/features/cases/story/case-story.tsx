import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  useCallsOfCase,
  useEntriesOfCase,
  useLettersOfCase,
  useProposalsOfCase,
} from '#renderer/data/queries.ts'
import type { EntryId } from '#shared/base/ids.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { Case } from '#shared/case/case.ts'
import { type StoryFilter, storyFilters, type StoryItem, storyOf } from '#shared/case/story.ts'
import { ActLine, OfferLine, ProposalLine, SentLine } from './act-line.tsx'
import { CallStory } from './call-story.tsx'
import { LetterLine } from './letter-line.tsx'
import { StoryLine } from './story-line.tsx'
import styles from './story.module.css'
import { useLineGoneTo } from './use-line-gone-to.ts'

/** Everything in time order: calls with what was said, and what happened between them. */
export function CaseStory({ found, lineId }: { found: Case; lineId: EntryId | undefined }) {
  const { t } = useTranslation('story')
  const [filter, setFilter] = useState<StoryFilter>('all')
  const calls = useCallsOfCase(found.id)
  const entries = useEntriesOfCase(found.id)
  const proposals = useProposalsOfCase(found.id)
  const letters = useLettersOfCase(found.id)
  const story = useMemo(
    () =>
      calls && entries && proposals && letters
        ? storyOf({ of: found, calls, entries, proposals, letters }, filter)
        : undefined,
    [found, calls, entries, proposals, letters, filter],
  )
  useLineGoneTo(lineId, story !== undefined)
  if (!story || !calls) return null
  return (
    <PageSection title={t('title')}>
      {(story.length > 0 || filter !== 'all') && (
        <Choice
          label={t('filter')}
          value={filter}
          options={storyFilters.map((value) => ({ value, label: t(`filters.${value}`) }))}
          onChange={setFilter}
        />
      )}
      {story.length === 0 && (
        <p className={styles['soft']}>{t(filter === 'all' ? 'nothing' : 'nothingOfIt')}</p>
      )}
      <div className={styles['story']}>
        {story.map((item) => (
          <Item
            key={keyOf(item)}
            item={item}
            calls={calls}
            withMoments={filter === 'all' || filter === 'calls'}
          />
        ))}
      </div>
    </PageSection>
  )
}

type Calls = NonNullable<ReturnType<typeof useCallsOfCase>>

function Item(props: { item: StoryItem; calls: Calls; withMoments: boolean }) {
  const { item, ...shown } = props
  switch (item.is) {
    case 'call':
      return <CallStory call={item.call} lines={item.lines} {...shown} />
    case 'line':
      return <StoryLine line={item.line} withDay />
    case 'letter':
      return <LetterLine letter={item.letter} />
    case 'act':
      return <ActLine act={item.act} />
    case 'proposal':
      return <ProposalLine proposal={item.proposal} />
    case 'offer':
      return <OfferLine happening={item.happening} />
    case 'sent':
      return <SentLine sent={item.sent} />
  }
}

function keyOf(item: StoryItem): string {
  switch (item.is) {
    case 'call':
      return item.call.id
    case 'line':
      return item.line.id
    case 'letter':
      return item.letter.id
    case 'act':
      return `${item.act.kind} ${item.atMs}`
    case 'proposal':
      return item.proposal.id
    case 'offer':
      return `${item.happening.version} ${item.happening.is} ${item.atMs}`
    case 'sent':
      return `${item.sent.format} ${item.atMs}`
  }
}
