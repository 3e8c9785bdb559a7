import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import sampleJson from '#resources/playbooks/sample-call.json'
import { catalogueWith } from '#renderer/data/catalogue.ts'
import { useRecentTalks } from '#renderer/data/use-talks.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { ContentChanges } from '#shared/content/changes.ts'
import { type RecordedCall, sampleCall, sampleCallSchema } from '#shared/content/sample-call.ts'
import styles from './playbook.module.css'
import { PreviewCall } from './preview-call.tsx'
import { PreviewRemedies } from './preview-remedies.tsx'

const sample = sampleCallSchema.parse(sampleJson)
/** So many of the rep's own calls can be chosen, the newest. */
const mostCalls = 20

/** Two states of the content, and what they are called. */
export type Tried = {
  before: ContentChanges
  after: ContentChanges
  names: readonly [string, string]
}

/** What a change is tried on: what is shown in a call, what is pointed at in it, what is offered after it. */
export type TriedOn = 'call' | 'words' | 'remedies'

type Props = Tried & {
  of: TriedOn
  /** The kind of failure it is about, where it is about one. */
  kind: string | null
}

/** The change tried on a call: what would have been shown in it, or offered after it. */
export function Preview({ of, kind, before, after, names }: Props) {
  const { t } = useTranslation('playbook')
  const { language } = useEnvironment()
  // Typing never waits for it.
  const tried = { before, after: useDeferredValue(after), names }
  const { nowMs } = useStore()
  const [openedAtMs] = useState(nowMs)
  const talks = useRecentTalks(mostCalls)
  const [chosen, setChosen] = useState('sample')
  const [asKind, setAsKind] = useState<string | null>(null)
  const recorded = useMemo((): RecordedCall => {
    const own = talks?.find(({ call }) => call.id === chosen)
    return own ? { ...own, case: own.theCase } : sampleCall(sample, language, openedAtMs)
  }, [talks, chosen, language, openedAtMs])
  const failureKind = asKind ?? kind ?? recorded.case.failureKind
  const asIf = useMemo(
    () => ({ ...recorded, case: { ...recorded.case, failureKind } }),
    [recorded, failureKind],
  )
  const calls = [...(talks ?? [])].toReversed().map(({ call, theCase }) => ({
    value: call.id as string,
    label: t('preview.call', {
      customer: theCase.customer || t('preview.unnamed'),
      when: dayAndTime(call.startedAtMs, language, openedAtMs),
    }),
  }))
  const kinds = catalogueWith(tried.after).failureKinds.map(({ id, name }) => ({
    value: id,
    label: name[language],
  }))
  return (
    <PageSection title={t('preview.title')}>
      <div className={styles['previewHead']}>
        <SelectField
          label={t('preview.which')}
          value={chosen}
          onChange={(call) => {
            setChosen(call)
            setAsKind(null)
          }}
          options={[{ value: 'sample', label: t('preview.sample') }, ...calls]}
        />
        <SelectField
          label={t('preview.asKind')}
          value={failureKind}
          onChange={setAsKind}
          options={[{ value: '', label: t('preview.kindUnknown') }, ...kinds]}
        />
      </div>
      {of !== 'remedies' ? (
        <PreviewCall {...tried} recorded={asIf} of={of} />
      ) : (
        <PreviewRemedies {...tried} recorded={asIf} nowMs={openedAtMs} />
      )}
    </PageSection>
  )
}
