import { Check, Circle, CircleDashed } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import type { LetterForm } from '#shared/letter/form.ts'
import type { LetterWords } from '#shared/letter/letter.ts'
import type { FormPart } from '#shared/letter/part.ts'
import { type AskedFor, askedFor } from '#shared/letter/what-is-missing.ts'
import styles from './letters.module.css'

type Props = { form: LetterForm; words: LetterWords; onGoTo: (part: FormPart) => void }

/**
 * What the letter should say: of an apology all six parts, of a report what is still missing. Each
 * is one press away.
 */
export const Checklist = memo(function Checklist({ form, words, onGoTo }: Props) {
  const { t } = useTranslation('letters')
  const asked = askedFor(form, words)
  const shown = form.isApology ? asked : asked.filter(({ isThere }) => !isThere)
  const isWhole = asked.every(({ isThere, isOptional }) => isThere || isOptional)
  const heading = form.isApology ? t('check.apology') : t('check.report')
  return (
    <section className={styles['check']} aria-label={heading}>
      <h2>{heading}</h2>
      {shown.length > 0 && (
        <ul>
          {shown.map((one) => (
            <CheckRow key={one.part.id} one={one} onGoTo={onGoTo} />
          ))}
        </ul>
      )}
      {isWhole && <p className={styles['soft']}>{t('check.whole')}</p>}
    </section>
  )
})

const icons = { there: Check, missing: Circle, optional: CircleDashed } as const

function CheckRow({ one, onGoTo }: { one: AskedFor; onGoTo: (part: FormPart) => void }) {
  const { t } = useTranslation('letters')
  const { language } = useEnvironment()
  const { part, isThere, isOptional } = one
  const state = isThere ? 'there' : isOptional ? 'optional' : 'missing'
  const Icon = icons[state]
  const label = part.label[language]
  return (
    <li data-state={state}>
      <Icon size={16} aria-hidden />
      {state === 'there' ? (
        label
      ) : (
        <>
          <Button size="small" variant="plain" onPress={() => onGoTo(part.id)}>
            {label}
          </Button>
          <span className={styles['soft']}>{t(`check.${state}`)}</span>
        </>
      )}
    </li>
  )
}
