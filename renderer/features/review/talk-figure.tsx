import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { clockText } from '#renderer/ui/clock-text.ts'
import type { Talk } from '#shared/review/talk.ts'
import { talkFigures, type TalkFigures } from '#shared/review/talk-figures.ts'
import { spanOf } from '#shared/review/marks.ts'
import styles from './review.module.css'

/** How much of the talking was the rep's, as far as it was measured; else that it was not. */
export function TalkFigure({ talks }: { talks: readonly Talk[] }) {
  const { t } = useTranslation(['talk', 'review'])
  const figures = talkFigures(talks.map(({ call }) => call))
  if (!figures) {
    return (
      <>
        <p className={styles['value']} data-unknown>
          {t('review:figures.notMeasured')}
        </p>
        <p className={styles['soft']}>{t('figures.off')}</p>
      </>
    )
  }
  const { of, share } = figures.share
  return (
    <>
      <p className={styles['value']}>{t('figures.percent', { count: Math.round(share * 100) })}</p>
      <p className={styles['soft']}>
        {t(of === 'talking' ? 'figures.ofTalking' : 'figures.ofTime')}
      </p>
      <p className={styles['soft']}>
        <Details figures={figures} talks={talks} />
      </p>
    </>
  )
}

function Details({ figures, talks }: { figures: TalkFigures; talks: readonly Talk[] }) {
  const { t } = useTranslation('talk')
  const { language } = useEnvironment()
  const { longestMs, cutIns, answerMs, measuredMs, calls } = figures
  const seconds = (ms: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(ms / 1_000)
  const said = [
    longestMs === null ? null : t('figures.longest', { time: clockText(longestMs) }),
    cutIns === null
      ? null
      : cutIns === 0
        ? t('figures.noCutIns')
        : t('figures.cutIns', { count: cutIns }),
    answerMs === null ? null : t('figures.answers', { seconds: seconds(answerMs) }),
    covered(),
  ]
  function covered() {
    const [only, ...others] = talks
    if (only && others.length === 0) {
      const { fromMs, toMs } = spanOf(only.call, only.entries)
      const isWhole = measuredMs >= 0.9 * (toMs - fromMs)
      const all = clockText(toMs - fromMs)
      return isWhole ? null : t('figures.covers', { time: clockText(measuredMs), all })
    }
    return calls === talks.length
      ? null
      : t('figures.coversCalls', { count: calls, all: talks.length })
  }
  return said.filter((one) => one !== null).join(language === 'ja' ? '' : ' ')
}
