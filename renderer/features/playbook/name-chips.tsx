import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { braced } from './problem-text.ts'
import styles from './playbook.module.css'

type Props = {
  names: readonly string[]
  braces: '{}' | '{{}}'
  onInsert: (text: string) => void
}

/** What a text can be filled with from the call: a press puts it where the caret was. */
export function NameChips({ names, braces, onInsert }: Props) {
  const { t } = useTranslation('playbook')
  if (names.length === 0) return null
  return (
    <div className={styles['chips']} role="group" aria-label={t('names')}>
      <span className={styles['note']}>{t('names')}</span>
      {names.map((name) => (
        <Button key={name} size="small" onPress={() => onInsert(braced(braces, name))}>
          {t(`name.${name as 'contact'}`)}
        </Button>
      ))}
    </div>
  )
}
