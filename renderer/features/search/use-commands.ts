import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useStartCall } from '#renderer/data/use-start-call.ts'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useSettingSections } from '#renderer/ui/setting-sections.ts'
import { waysOutShown } from '#renderer/ui/ways-out-shown.ts'
import { fold } from '#shared/search/fold.ts'

/** Something that can be done from anywhere at the desk. */
export type Command = {
  readonly id: string
  readonly kind: 'act' | 'page' | 'setting' | 'export'
  readonly name: string
  /** What it does: found by it too where no name is. */
  readonly also?: string
  readonly act: () => void
}

/** All there is to do, in the order it is listed: acts, ways out of the page shown, places. */
export function useCommands(): readonly Command[] {
  const { t } = useTranslation(['desk', 'search', 'crm', 'import'])
  const sections = useSettingSections()
  const desktop = useDesktop()
  const startCall = useStartCall()
  const [, go] = useLocation()
  const place = (kind: 'page' | 'setting', to: string, name: string): Command => {
    return { id: to, kind, name, act: () => go(to) }
  }
  const settings = sections.flatMap(({ name, title, settings: own }): Command[] => {
    const to = `/settings/${name}`
    const setting = (shown: string) => t('search:setting', { name: shown })
    return [
      place('setting', to, setting(title)),
      ...own.map((one) => ({
        ...place('setting', to, setting(`${title}, ${one.name}`)),
        id: `${to}/${one.name}`,
        also: one.effect,
      })),
    ]
  })
  return [
    {
      id: 'call-now',
      kind: 'act',
      name: t('desk:callNow'),
      act: () => {
        startCall.callNow()
        void desktop.showCompanion({ focus: true })
      },
    },
    { id: 'new-case', kind: 'act', name: t('desk:newCase'), act: () => go('/cases/new') },
    { id: 'import', kind: 'act', name: t('import:title'), act: () => go('/import') },
    ...waysOutShown().map(({ name, press }, index): Command => {
      const shown = t('search:export', { format: name })
      return { id: `export-${index}`, kind: 'export', name: shown, act: press }
    }),
    place('page', '/today', t('desk:nav.today')),
    place('page', '/cases', t('desk:nav.cases')),
    place('page', '/cases/crm', t('crm:title')),
    place('page', '/promises', t('desk:nav.promises')),
    place('page', '/calls', t('desk:nav.calls')),
    place('page', '/rehearsal', t('desk:nav.rehearsal')),
    place('page', '/settings', t('desk:nav.settings')),
    place('page', '/cases/bin', t('desk:nav.bin')),
    ...settings,
  ]
}

/**
 * Those whose name holds every word that was typed; where none does, those that tell of them in what
 * they do. If nothing was typed, what is not in sight anyway.
 */
export function commandsNamed(commands: readonly Command[], typed: string): readonly Command[] {
  const words = fold(typed.normalize('NFKC')).split(' ').filter(Boolean)
  if (words.length === 0) return commands.filter(({ kind }) => kind === 'act' || kind === 'export')
  const holdsAll = (text: string) => words.every((word) => fold(text).includes(word))
  const named = commands.filter(({ name }) => holdsAll(name))
  return named.length > 0
    ? named
    : commands.filter(({ name, also }) => also !== undefined && holdsAll(`${name} ${also}`))
}
