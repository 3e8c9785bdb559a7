import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import sampleJson from '#resources/playbooks/sample-call.json'
import { playbookWith } from '#renderer/data/playbook.ts'
import { useRecentTalks } from '#renderer/data/use-talks.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { clockText } from '#renderer/ui/clock-text.ts'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { dueText } from '#renderer/ui/due-text.ts'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { ContentChanges } from '#shared/content/changes.ts'
import { type Happened, isSamePrompt, replay, type ReplayedMoment } from '#shared/content/replay.ts'
import { type RecordedCall, sampleCall, sampleCallSchema } from '#shared/content/sample-call.ts'
import type { LivePrompt } from '#shared/method/live-prompt.ts'
import { useItemWords } from './item-words.ts'
import styles from './playbook.module.css'

const sample = sampleCallSchema.parse(sampleJson)
/** So many of the rep's own calls can be chosen, the newest. */
const mostCalls = 20

type Props = {
  before: ContentChanges
  after: ContentChanges
  /** What the two are called. */
  names: readonly [string, string]
}

/** A call moment by moment: what the rep would have seen before the change, and what with it. */
export function Preview({ before, after, names }: Props) {
  const { t } = useTranslation('playbook')
  const { language, settings } = useEnvironment()
  const { nowMs } = useStore()
  const [openedAtMs] = useState(nowMs)
  const talks = useRecentTalks(mostCalls)
  const [chosen, setChosen] = useState('sample')
  const [isShort, setIsShort] = useState(false)
  const { repName, repFirm } = settings
  const recorded = useMemo((): RecordedCall => {
    const own = talks?.find(({ call }) => call.id === chosen)
    return own ? { ...own, case: own.theCase } : sampleCall(sample, language, openedAtMs)
  }, [talks, chosen, language, openedAtMs])
  const moments = useMemo(
    () =>
      replay(
        {
          ...recorded,
          language,
          rep: { name: repName, firm: repFirm },
          formatDue: (dueAtMs) => dueText(dueAtMs, language, recorded.call.startedAtMs),
        },
        playbookWith(before),
        playbookWith(after),
      ),
    [recorded, before, after, language, repName, repFirm],
  )
  const isDifferent = (moment: ReplayedMoment) => !isSamePrompt(moment.before, moment.after)
  const count = moments.filter(isDifferent).length
  const calls = [...(talks ?? [])].toReversed().map(({ call, theCase }) => ({
    value: call.id as string,
    label: t('preview.call', {
      customer: theCase.customer || t('preview.unnamed'),
      when: dayAndTime(call.startedAtMs, language, openedAtMs),
    }),
  }))
  return (
    <PageSection title={t('preview.title')}>
      <div className={styles['previewHead']}>
        <SelectField
          label={t('preview.which')}
          value={chosen}
          onChange={setChosen}
          options={[{ value: 'sample', label: t('preview.sample') }, ...calls]}
        />
        <CheckField label={t('preview.onlyDifferent')} isSelected={isShort} onChange={setIsShort} />
      </div>
      <p role="status" className={styles['note']}>
        {count === 0 ? t('preview.none') : t('preview.different', { count })}
      </p>
      <table className={styles['preview']}>
        <thead>
          <tr>
            <th scope="col">{t('preview.moment')}</th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
          </tr>
        </thead>
        <tbody>
          {moments
            .map((moment, place) => ({ moment, place }))
            .filter(({ moment }) => !isShort || isDifferent(moment))
            .map(({ moment, place }) => (
              <tr key={place} data-different={isDifferent(moment) || undefined}>
                <th scope="row">
                  <span className={styles['time']}>
                    {clockText(moment.atMs - recorded.call.startedAtMs)}
                  </span>{' '}
                  <What happened={moment.happened} />
                </th>
                <td>
                  <Shown prompt={moment.before} />
                </td>
                <td>
                  {isDifferent(moment) ? (
                    <Shown prompt={moment.after} />
                  ) : (
                    <span className={styles['note']}>{t('preview.same')}</span>
                  )}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </PageSection>
  )
}

function What({ happened }: { happened: Happened }) {
  const { t } = useTranslation('playbook')
  const { choiceName } = useItemWords()
  if (happened.is === 'line') {
    const { kind, text } = happened.line
    return (
      <span dir="auto">
        {choiceName('line', kind)}: {text}
      </span>
    )
  }
  const step = happened.is === 'step' ? choiceName('step', happened.step) : ''
  return <span>{t(`preview.happened.${happened.is}`, { step })}</span>
}

function Shown({ prompt }: { prompt: LivePrompt }) {
  return (
    <div dir="auto">
      <strong>{prompt.title}</strong>
      {prompt.kind === 'prompt' && prompt.say !== null && <p>{prompt.say}</p>}
      {prompt.hint !== null && <p className={styles['note']}>{prompt.hint}</p>}
    </div>
  )
}
