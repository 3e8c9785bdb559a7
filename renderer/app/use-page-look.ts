import i18next from 'i18next'
import { useEffect } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'

/** Keeps the page's language and theme at what the settings say, without a restart. */
export function usePageLook(): void {
  const { language, settings } = useEnvironment()

  useEffect(() => {
    document.documentElement.lang = language
    void i18next.changeLanguage(language)
  }, [language])

  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      const isDark = settings.theme === 'dark' || (settings.theme === 'system' && system.matches)
      document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
    }
    apply()
    system.addEventListener('change', apply)
    return () => system.removeEventListener('change', apply)
  }, [settings.theme])
}
