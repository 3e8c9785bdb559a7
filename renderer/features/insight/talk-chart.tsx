import { useTranslation } from 'react-i18next'
import { talkMarks, type TalkShares } from '#shared/insight/talk-shares.ts'
import { countOf } from '#shared/insight/tally.ts'
import { TallyChart } from './tally-chart.tsx'
import { useFigureWords } from './use-figure-words.ts'

const fills = { best: 'full', between: 'hatched', average: 'dotted' } as const
const marks = {
  ...talkMarks,
  aboveBest: talkMarks.best + 1,
  belowAverage: talkMarks.average - 1,
} as const

export function TalkChart({ talk }: { talk: TalkShares }) {
  const { t } = useTranslation('insight')
  const words = useFigureWords()
  const { n, medianPercent, bothSides } = talk
  return (
    <TallyChart
      question={t('talk.question')}
      answer={t('talk.answer', {
        ...marks,
        percent: medianPercent ?? 0,
        of: words.of(countOf(talk, 'best'), n),
      })}
      source={words.sentences([
        t('talk.source', { count: n }),
        bothSides < n && t('talk.mySideOnly', { count: n - bothSides }),
        t('talk.marks', marks),
      ])}
      empty={t('talk.empty')}
      tally={talk}
      head={[t('talk.band'), t('talk.calls')]}
      nameOf={(band) => t(`talk.bands.${band}`, marks)}
      fills={fills}
    />
  )
}
