import { useTranslation } from 'react-i18next'
import type { Searched } from '#renderer/data/search/use-search.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import styles from './search-box.module.css'

// Making one takes a hundred times as long as using it, and this is drawn with each key.
const figures = { en: new Intl.NumberFormat('en'), ja: new Intl.NumberFormat('ja') }

/** How much there is of it, and the keys. */
export function SearchState(props: { searched: Searched | null; isShort: boolean }) {
  const { t } = useTranslation('search')
  return (
    <footer className={styles['foot']}>
      <span role="status">
        {props.isShort ? t('oneMore') : <Count searched={props.searched} />}
      </span>
      <span className={styles['keys']}>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('keys.choose')} <Kbd>↵</Kbd> {t('keys.open')}
      </span>
    </footer>
  )
}

function Count({ searched }: { searched: Searched | null }) {
  const { t } = useTranslation('search')
  const { language } = useEnvironment()
  if (!searched) return null
  const { groups, share } = searched.found
  const count = groups.reduce((sum, { total }) => sum + total, 0)
  const figure = figures[language].format(count)
  const read = Math.floor(share * 100)
  return (
    <>
      {t('count', { count, figure })}
      {share < 1 && ` · ${t('reading', { share: read })}`}
    </>
  )
}
