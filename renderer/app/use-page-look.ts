import i18next from 'i18next'
import { useEffect } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Settings } from '#shared/settings/settings.ts'

/** Keeps the page's language and theme at what the settings say, without a restart. */
export function usePageLook(): void {
  const { language, settings } = useEnvironment()

  useEffect(() => {
    document.documentElement.lang = language
    void i18next.changeLanguage(language)
  }, [language])

  useEffect(() => {
    const apply = () => {
      document.documentElement.dataset['theme'] = shownTheme(settings.theme)
    }
    apply()
    for (const system of [wantsContrast, wantsDark]) system.addEventListener('change', apply)
    return () => {
      for (const system of [wantsContrast, wantsDark]) system.removeEventListener('change', apply)
    }
  }, [settings.theme])
}

/** How close things stand, for as long as the page that asks is there. */
export function useDensity(): void {
  const { density } = useEnvironment().settings
  useEffect(() => {
    document.documentElement.dataset['density'] = density
  }, [density])
}

const wantsContrast = matchMedia('(prefers-contrast: more)')
const wantsDark = matchMedia('(prefers-color-scheme: dark)')

function shownTheme(theme: Settings['theme']): Exclude<Settings['theme'], 'system'> {
  if (theme !== 'system') return theme
  if (wantsContrast.matches) return 'contrast'
  return wantsDark.matches ? 'dark' : 'light'
}
