import { useTranslation } from 'react-i18next'
import { feltStates, type MomentsFlow } from '#shared/insight/moments-flow.ts'
import { ChartSection } from './chart-section.tsx'
import { FlowChart } from './flow-chart.tsx'
import { useFigureWords } from './use-figure-words.ts'

export function MomentsChart({ flow }: { flow: MomentsFlow }) {
  const { t } = useTranslation('insight')
  const words = useFigureWords()
  const { better, same, worse } = flow.ended
  const rated = better + same + worse
  const placeNames = flow.places.map(({ place }) => t(`moments.places.${place}`))
  return (
    <ChartSection
      question={t('moments.question')}
      answer={
        rated === 0
          ? t('moments.notAsked')
          : t('moments.answer', { better: words.of(better, rated), worse })
      }
      source={t('moments.source', { count: flow.n })}
      n={flow.n}
      empty={flow.n === 0 ? t('moments.empty') : null}
      table={{
        head: [t('moments.felt'), ...placeNames],
        rows: feltStates.map((state) => [
          t(`moments.states.${state}`),
          ...flow.places.map(({ felt }) => String(felt[state])),
        ]),
      }}
      renderDrawing={(label, widthPx) => (
        <FlowChart
          label={label}
          widthPx={widthPx}
          flow={flow}
          stateNames={t('moments.states', { returnObjects: true })}
          placeNames={placeNames}
        />
      )}
    />
  )
}
