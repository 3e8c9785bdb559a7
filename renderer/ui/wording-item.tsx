import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { ProposalFinding } from '#shared/wording/check-proposal.ts'
import { Button } from './button.tsx'
import { Kbd } from './kbd.tsx'
import { shortcutLabel } from './shortcut-label.ts'
import styles from './wording-panel.module.css'
import { Put } from './wording-put.tsx'

/** One finding as it is shown. */
export type WordingItem = {
  readonly key: string
  /** The field, as the page calls it. */
  readonly where: string
  /** The words in question; empty where something is missing. */
  readonly words: string
  readonly category: ProposalFinding['category']
  readonly reason: ProposalFinding['reason']
  /** What a fix puts there; empty takes the words out; null: only the writer can say it. */
  readonly says: string | null
}

type Props = {
  item: WordingItem
  isFirst: boolean
  /** The same field as the row above: it need not be said again. */
  isSameField: boolean
  onFix: () => void
  onGoTo: () => void
  onLeave: () => void
}

export function WordingRow({ item, isFirst, isSameField, onFix, onGoTo, onLeave }: Props) {
  const { t } = useTranslation('wording')
  const { platform } = useEnvironment()
  const [isBasisShown, setIsBasisShown] = useState(false)
  const { where, words, category, reason, says } = item
  const key = isFirst && <Kbd>{shortcutLabel('Alt+Enter', platform)}</Kbd>
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <p className={isSameField ? 'unseen' : (styles['where'] ?? '')}>{where}</p>
        <p className={styles['words']}>
          {words !== '' && <mark>{words}</mark>}
          {says !== null && words !== '' && <span aria-hidden> → </span>}
          {says !== null && <Put says={says} />}
        </p>
        <p className={styles['why']}>
          {t(`why.${reason}`)}{' '}
          {isBasisShown ? (
            <span>{t(`basis.${category}`)}</span>
          ) : (
            <Button variant="plain" size="small" onPress={() => setIsBasisShown(true)}>
              {t('rule')}
            </Button>
          )}
        </p>
      </div>
      <div className={styles['keys']} data-keys>
        {says !== null && (
          <Button size="small" onPress={onFix}>
            {t(words === '' ? 'fillIn' : says === '' ? 'takeOut' : 'change')} {key}
          </Button>
        )}
        <Button size="small" variant={says === null ? 'quiet' : 'plain'} onPress={onGoTo}>
          {t('goTo')} {says === null && key}
        </Button>
        <Button size="small" variant="plain" onPress={onLeave}>
          {t('leave')}
        </Button>
      </div>
    </li>
  )
}
