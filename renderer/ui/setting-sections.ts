import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { fold } from '#shared/search/fold.ts'

/**
 * All there is to set, in the order of the page: by the texts of each part its title, and of each
 * setting the name and the effect. What is listed here is found by the page's own search and by the
 * search box.
 */
const index = [
  {
    name: 'look',
    title: 'desk:settings.look',
    settings: [
      ['desk:settings.language', 'settings:effect.language'],
      ['desk:settings.theme', 'settings:effect.theme'],
      ['desk:settings.density', 'settings:effect.density'],
      ['settings:zoom.deskZoom', 'settings:effect.deskZoom'],
    ],
  },
  {
    name: 'companion',
    title: 'settings:companion.title',
    settings: [
      ['settings:companion.pinned', 'settings:companion.pinnedHint'],
      ['settings:zoom.companionZoom', 'settings:effect.companionZoom'],
    ],
  },
  {
    name: 'shortcuts',
    title: 'settings:shortcuts.title',
    settings: [
      ['settings:shortcuts.act.summon', 'settings:shortcuts.lead'],
      ['settings:shortcuts.act.move-on', 'settings:shortcuts.lead'],
      ['settings:shortcuts.act.sheet', 'settings:shortcuts.lead'],
      ['settings:shortcuts.act.details', 'settings:shortcuts.lead'],
      ['settings:shortcuts.act.steps', 'settings:shortcuts.lead'],
      ['settings:shortcuts.act.talk-meter', 'settings:shortcuts.lead'],
      ['settings:shortcuts.act.end-call', 'settings:shortcuts.lead'],
    ],
  },
  {
    name: 'guidance',
    title: 'guidance:settings.title',
    settings: [
      ['guidance:settings.intensity', 'guidance:settings.intensityHint'],
      ['guidance:settings.voice', 'guidance:settings.voiceHint'],
      ['guidance:settings.muted', 'settings:effect.muted'],
    ],
  },
  {
    name: 'talk',
    title: 'talk:settings.title',
    settings: [
      ['talk:settings.meter', 'settings:effect.meter'],
      ['talk:settings.them', 'talk:settings.themHint'],
    ],
  },
  {
    name: 'telephone',
    title: 'phone:settings.title',
    settings: [
      ['phone:settings.country', 'phone:settings.countryHint'],
      ['phone:settings.dialWith', 'phone:settings.dialWithHint'],
    ],
  },
  {
    name: 'you',
    title: 'desk:settings.you',
    settings: [
      ['desk:settings.repName', 'settings:effect.repName'],
      ['desk:settings.repFirm', 'settings:effect.repFirm'],
      ['desk:settings.repPhone', 'settings:effect.repPhone'],
      ['desk:settings.repEmail', 'settings:effect.repEmail'],
    ],
  },
  {
    name: 'letterhead',
    title: 'desk:letterhead.title',
    settings: [
      ['desk:letterhead.logoNow', 'settings:effect.logo'],
      ['desk:letterhead.colour', 'settings:effect.colour'],
      ['desk:letterhead.paper', 'settings:effect.paper'],
      ['desk:letterhead.signature', 'desk:letterhead.signatureHint'],
    ],
  },
  {
    name: 'money',
    title: 'desk:settings.money',
    settings: [
      ['desk:settings.currency', 'settings:effect.currency'],
      ['desk:settings.authorityLimit', 'settings:effect.authorityLimit'],
      ['common:tax.label', 'settings:effect.tax'],
    ],
  },
  {
    name: 'working',
    title: 'desk:working.title',
    settings: [
      ['desk:working.days', 'desk:working.daysHint'],
      ['desk:working.opensAt', 'settings:effect.opensAt'],
      ['desk:working.closesAt', 'settings:effect.closesAt'],
      ['desk:working.country', 'desk:working.countryHint'],
      ['desk:working.reminders', 'desk:working.remindersHint'],
      ['desk:working.quiet', 'settings:effect.quiet'],
    ],
  },
  {
    name: 'team',
    title: 'team:title',
    settings: [
      ['team:settings.join', 'team:settings.lead'],
      ['team:settings.begin', 'team:settings.lead'],
    ],
  },
  {
    name: 'import',
    title: 'import:settings.title',
    settings: [['import:settings.open', 'import:settings.lead']],
  },
  {
    name: 'protection',
    title: 'data:protection.title',
    settings: [['data:protection.change', 'settings:effect.protection']],
  },
  {
    name: 'app-lock',
    title: 'data:appLock.title',
    settings: [['data:appLock.after', 'data:appLock.what']],
  },
  {
    name: 'copies',
    title: 'data:copies.title',
    settings: [['data:backup.title', 'settings:effect.copies']],
  },
  {
    name: 'everything',
    title: 'data:everything.title',
    settings: [['data:everything.do', 'data:everything.lead']],
  },
  {
    name: 'privacy',
    title: 'desk:privacy.title',
    settings: [
      ['desk:privacy.sharing', 'desk:privacy.sharingHint'],
      ['desk:privacy.clipboard', 'desk:privacy.clipboardHint'],
    ],
  },
  {
    name: 'data',
    title: 'desk:settings.data',
    settings: [['desk:settings.data', 'settings:effect.data']],
  },
  {
    name: 'updates',
    title: 'about:updates.title',
    settings: [['about:updates.label', 'about:updates.effect']],
  },
  {
    name: 'about',
    title: 'about:title',
    settings: [
      ['about:whatsNew.title', 'about:whatsNew.effect'],
      ['about:licences.title', 'about:licences.effect'],
      ['about:diagnostics.title', 'about:diagnostics.effect'],
    ],
  },
] as const

export type SectionName = (typeof index)[number]['name']

export type SettingSection = {
  readonly name: SectionName
  readonly title: string
  readonly settings: readonly { readonly name: string; readonly effect: string }[]
}

const namespaces = [
  'about',
  'common',
  'data',
  'desk',
  'guidance',
  'import',
  'phone',
  'settings',
  'talk',
  'team',
] as const

/** The parts of the settings, in the language of the window. */
export function useSettingSections(): readonly SettingSection[] {
  const { t } = useTranslation(namespaces)
  const { currency } = useEnvironment().settings
  return useMemo(
    () =>
      index.map(({ name, title, settings }) => ({
        name,
        title: t(title),
        settings: settings.map(([key, effect]) => ({
          name: t(key, { currency }),
          effect: t(effect),
        })),
      })),
    [t, currency],
  )
}

/**
 * The parts that hold every word typed, in their title or in one setting's name and effect; of each
 * the settings that do so without the title's help.
 */
export function sectionsAbout(
  sections: readonly SettingSection[],
  typed: string,
): readonly SettingSection[] {
  const words = fold(typed.normalize('NFKC')).split(' ').filter(Boolean)
  const holdsAll = (text: string) => words.every((word) => fold(text).includes(word))
  if (words.length === 0) return sections
  return sections.flatMap((section) => {
    const { title } = section
    const settings = section.settings.filter(({ name, effect }) =>
      holdsAll(`${title} ${name} ${effect}`),
    )
    return settings.length > 0 || holdsAll(title) ? [{ ...section, settings }] : []
  })
}
