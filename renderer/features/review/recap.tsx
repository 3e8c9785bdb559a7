import { ZoomIn, ZoomOut } from 'lucide-react'
import {
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
} from 'react'
import { useTranslation } from 'react-i18next'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { TalkPiece } from '#shared/call/call-talk.ts'
import { clustersIn } from '#shared/review/clusters.ts'
import { lanes, type Mark, type Span } from '#shared/review/marks.ts'
import { markLine, markName, markText, markTime, type Telling } from './mark-words.ts'
import { markAfterKey } from './mark-after-key.ts'
import { RecapDrawing } from './recap-drawing.tsx'
import { RecapTable } from './recap-table.tsx'
import styles from './recap.module.css'
import { useWidth } from '#renderer/ui/use-width.ts'
import { useZoom } from './use-zoom.ts'

/** Marks closer to each other are drawn as one. */
const gapPx = 18

type Props = {
  marks: readonly Mark[]
  /** What of the call the talk meter heard; nothing where it was off. */
  pieces: readonly TalkPiece[]
  span: Span
  current: Current
  onCurrent: (markId: string) => void
}

/** The mark that is looked at, and how often it was gone to from elsewhere on the page. */
export type Current = { readonly markId: string; readonly asked: number }

/** A call on one drawing: steps, silences, issues, promises, cues and prompts over its time. */
export function Recap({ marks, pieces, span, current, onCurrent }: Props) {
  const { t } = useTranslation('review')
  const { language } = useEnvironment()
  const frame = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const widthPx = useWidth(frame, 680)
  const lengthMs = span.toMs - span.fromMs
  const zoom = useZoom({ svg, widthPx, lengthMs })
  const playbook = usePlaybook()
  const telling: Telling = { t, language, playbook, fromMs: span.fromMs }
  const shownLanes = useMemo(
    () => lanes.filter((lane) => marks.some((mark) => mark.lane === lane)),
    [marks],
  )
  const toPx = (atMs: number) => zoom.toPx(atMs - span.fromMs)
  const clusters = clustersIn(marks, { toPx, widthPx, gapPx })
  const index = Math.max(
    0,
    marks.findIndex(({ id }) => id === current.markId),
  )
  const mark = marks[index]

  const comeHere = useEffectEvent(() => {
    if (mark) zoom.show(mark.atMs - span.fromMs)
    frame.current?.focus({ preventScroll: true })
    frame.current?.scrollIntoView({ block: 'center' })
  })
  useEffect(() => {
    if (current.asked > 0) comeHere()
  }, [current.asked])
  const goTo = (next: Mark | undefined) => {
    if (!next) return
    zoom.show(next.atMs - span.fromMs)
    onCurrent(next.id)
  }
  const byKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') zoom.zoomIn()
    else if (event.key === '-') zoom.zoomOut()
    else if (event.key === '0') zoom.fit()
    else {
      const next = markAfterKey(event.key, marks, index)
      if (next === null) return
      goTo(next)
    }
    event.preventDefault()
  }
  const byPointer = (event: MouseEvent) => {
    const id = (event.target as Element).closest('[data-cluster]')?.getAttribute('data-cluster')
    const cluster = clusters.find((one) => one.id === id)
    const [first] = cluster?.marks ?? []
    const last = cluster?.marks.at(-1)
    if (!first || !last) return
    if (first !== last) zoom.spread(first.atMs - span.fromMs, last.atMs - span.fromMs)
    onCurrent(first.id)
  }
  if (!mark) return null
  return (
    <PageSection title={t('recap.title')}>
      <div className={styles['recap']}>
        <div className={styles['bar']}>
          <p className={styles['help']}>
            {t('recap.help')} {t('recap.wheel')}
          </p>
          <Button size="small" onPress={zoom.zoomOut} aria-label={t('recap.zoomOut')}>
            <ZoomOut size={16} aria-hidden />
          </Button>
          <Button size="small" onPress={zoom.zoomIn} aria-label={t('recap.zoomIn')}>
            <ZoomIn size={16} aria-hidden />
          </Button>
          <Button size="small" onPress={zoom.fit}>
            {t('recap.fit')}
          </Button>
        </div>
        <div className={styles['chart']}>
          <ul className={styles['lanes']} aria-hidden>
            {shownLanes.map((lane) => (
              <li key={lane}>{t(`recap.lane.${lane}`)}</li>
            ))}
            {pieces.length > 0 && <li>{t('recap.lane.share')}</li>}
          </ul>
          <div
            ref={frame}
            className={styles['frame']}
            role="slider"
            tabIndex={0}
            aria-label={t('recap.label')}
            aria-valuemin={1}
            aria-valuemax={marks.length}
            aria-valuenow={index + 1}
            aria-valuetext={markLine(mark, telling)}
            onKeyDown={byKey}
            onClick={byPointer}
          >
            <RecapDrawing
              ref={svg}
              clusters={clusters}
              pieces={pieces}
              lanes={shownLanes}
              widthPx={widthPx}
              current={mark}
              zoom={zoom}
              telling={telling}
            />
          </div>
        </div>
        <p className={styles['current']} data-recap-current>
          <span className={styles['time']}>{markTime(mark, telling)}</span>
          <strong>{markName(mark, telling)}</strong>
          <span dir="auto">{markText(mark, telling)}</span>
        </p>
      </div>
      <RecapTable marks={marks} telling={telling} />
    </PageSection>
  )
}
