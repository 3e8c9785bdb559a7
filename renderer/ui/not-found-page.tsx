import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Page } from './page.tsx'

const onItsWayMs = 2_000

/** What was made this moment is not stored yet: that is no reason to say it is gone. */
export function NotFoundPage({ title }: { title: string }) {
  const { t } = useTranslation()
  const [isGone, setIsGone] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsGone(true), onItsWayMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    isGone && (
      <Page title={title} subtitle={t('notFound.lead')}>
        <Link to="/today">{t('notFound.toToday')}</Link>
      </Page>
    )
  )
}
