import { useTranslation } from 'react-i18next'
import type { TalkPiece } from '#shared/call/call-talk.ts'
import { shareOf, sumsOf } from '#shared/talk/talk-share.ts'
import styles from './recap.module.css'

type Props = {
  pieces: readonly TalkPiece[]
  toPx: (atMs: number) => number
  widthPx: number
  heightPx: number
}

/** The rep's share of talking over the call, a column for each piece in view that was measured. */
export function ShareColumns({ pieces, toPx, widthPx, heightPx }: Props) {
  const { t } = useTranslation('talk')
  return (
    <g className={styles['share']} data-share>
      {pieces.map((piece) => {
        const fromPx = toPx(piece.untilMs - piece.lengthMs)
        const toEndPx = toPx(piece.untilMs)
        const share = shareOf(sumsOf([piece]))
        if (!share || toEndPx < 0 || fromPx > widthPx) return null
        const highPx = Math.max(1, share.share * heightPx)
        return (
          <rect
            key={`${piece.untilMs} ${piece.lengthMs}`}
            x={fromPx}
            y={heightPx - highPx}
            width={Math.max(1, toEndPx - fromPx - 1)}
            height={highPx}
          >
            <title>{t('figures.percent', { count: Math.round(share.share * 100) })}</title>
          </rect>
        )
      })}
      <line x2={widthPx} y1={heightPx / 2} y2={heightPx / 2} />
    </g>
  )
}
