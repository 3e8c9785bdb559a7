import { X } from 'lucide-react'
import { type MouseEvent, type Ref, type RefObject, useImperativeHandle, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { WordingFinding } from '#shared/wording/check-wording.ts'
import { Kbd } from './kbd.tsx'
import { shortcutLabel } from './shortcut-label.ts'
import { typeInto } from './type-into.ts'
import { type TextInput, useComposing, useFieldKeys } from './use-field-keys.ts'
import styles from './wording-hint.module.css'
import { Put } from './wording-put.tsx'

export type WordingHintHandle = {
  /** Waves off what is shown. False: nothing was. */
  readonly leave: () => boolean
}

type Props = {
  ref?: Ref<WordingHintHandle>
  /** What to point at in the text that was looked at; null: nothing. */
  found: {
    readonly text: string
    readonly words: string
    readonly finding: WordingFinding
    readonly leave: () => void
  } | null
  /** Where it is typed. What else stands in there, such as a sign, is left alone. */
  field: RefObject<TextInput | null>
  /** Over what is above or below the field, so that nothing moves, or in a line kept free for it. */
  place: 'above' | 'below' | 'line'
  showsBasis?: boolean
}

/**
 * One thing in what is being typed that would better be said otherwise, and what one key puts
 * instead: Alt+Enter in the field takes it, Escape leaves it. It takes no focus and holds nothing up.
 */
export function WordingHint({ ref, found, field, place, showsBasis = false }: Props) {
  const { t } = useTranslation('wording')
  const { platform } = useEnvironment()
  const shown = useRef<HTMLDivElement>(null)
  const composing = useComposing(field)
  const isShown = () => found !== null && shown.current?.checkVisibility() === true

  const take = (): boolean => {
    const { current } = field
    if (!found || !current || !isShown()) return false
    if (composing.current) return true
    const { start, end, text } = found.finding.fix
    const at = current.value.indexOf(found.text)
    // Something else stands there by now, or no longer would: the next look is on its way.
    const longer = current.value.length + text.length - (end - start)
    if (at === -1 || (current.maxLength >= 0 && longer > current.maxLength)) return true
    typeInto(current, { start: at + start, end: at + end, text })
    return true
  }
  const leave = (): boolean => {
    if (!found || !isShown()) return false
    found.leave()
    return true
  }
  useImperativeHandle(ref, () => ({ leave }))
  useFieldKeys(field, (event) => {
    if (event.key === 'Enter' && event.altKey) return take()
    return event.key === 'Escape' && leave()
  })

  const category = found && t(`short.${found.finding.category}`)
  const keys = { take: shortcutLabel('Alt+Enter', platform), leave: 'Esc' }
  return (
    <div className={styles['place']} data-place={place}>
      <p role="status" className="unseen">
        {found &&
          t('typing.said', { category, words: found.words, ...spoken(found.finding), ...keys })}
      </p>
      {found && (
        <div ref={shown} className={styles['hint']} role="group" aria-label={t('label')}>
          <div className={styles['text']} title={t(`why.${found.finding.reason}`)}>
            <p className={styles['what']}>
              <b>{category}</b> <mark>{found.words}</mark>
              <span aria-hidden> → </span>
              <Put says={found.finding.fix.says} />
            </p>
            {showsBasis && (
              <p className={styles['basis']}>{t(`basis.${found.finding.category}`)}</p>
            )}
          </div>
          <button
            type="button"
            tabIndex={-1}
            className={styles['take']}
            aria-label={t(found.finding.fix.says === '' ? 'takeOut' : 'change')}
            onMouseDown={keepFocus}
            onClick={take}
          >
            <Kbd>{keys.take}</Kbd>
          </button>
          <button
            type="button"
            tabIndex={-1}
            className={styles['leave']}
            aria-label={t('leave')}
            title={`${t('leave')} (Esc)`}
            onMouseDown={keepFocus}
            onClick={leave}
          >
            <X size={14} />
          </button>
        </div>
      )}
    </div>
  )

  function spoken({ fix }: WordingFinding) {
    const put = fix.says === '' ? t('takenOut') : fix.says
    return { put: /^[.。]$/.test(put) ? t('newSentence') : put }
  }
}

/** The field keeps the focus, and the word that is being typed in it. */
const keepFocus = (event: MouseEvent) => event.preventDefault()
