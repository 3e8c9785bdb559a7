import i18next from 'i18next'
import en from '#resources/locales/en/desktop.json'
import ja from '#resources/locales/ja/desktop.json'
import type { Language } from '#shared/base/language.ts'

/** A text that counts is asked for without its plural. */
type Counted<Key extends string> = Key extends `${infer Text}_${'one' | 'other'}` ? Text : Key
export type DesktopTextKey = Counted<keyof typeof en>
export type DesktopText = (key: DesktopTextKey, values?: Record<string, string | number>) => string

/** Texts of the menus and dialogs the operating system shows for us. */
export function desktopTexts(language: () => Language): DesktopText {
  const texts = i18next.createInstance()
  void texts.init({
    resources: { en: { desktop: en }, ja: { desktop: ja } },
    fallbackLng: 'en',
    defaultNS: 'desktop',
    keySeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return (key, values = {}) => texts.t(key, { ...values, lng: language() })
}
