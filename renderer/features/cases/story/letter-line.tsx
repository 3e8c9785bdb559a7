import { useTranslation } from 'react-i18next'
import { letterForm } from '#renderer/data/letter-forms.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Letter } from '#shared/letter/letter.ts'
import { Line } from './act-line.tsx'

export function LetterLine({ letter }: { letter: Letter }) {
  const { t } = useTranslation('story')
  const { language } = useEnvironment()
  const words = letterForm(letter.form).name[language]
  return <Line atMs={letter.draftedAtMs} name={t('letter')} words={words} row={letter} />
}
