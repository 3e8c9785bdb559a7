import { useTranslation } from 'react-i18next'

/** What a fix puts: new words, a full stop, or nothing. */
export function Put({ says }: { says: string }) {
  const { t } = useTranslation('wording')
  if (says === '') return <em>{t('takenOut')}</em>
  return /^[.。]$/.test(says) ? <em>{t('newSentence')}</em> : <ins>{says}</ins>
}
