import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useStartCall } from '#renderer/data/use-start-call.ts'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { waysOutShown } from '#renderer/ui/ways-out-shown.ts'
import { fold } from '#shared/search/fold.ts'

/** Something that can be done from anywhere at the desk. */
export type Command = {
  readonly id: string
  readonly kind: 'act' | 'page' | 'setting' | 'export'
  readonly name: string
  readonly act: () => void
}

/** All there is to do, in the order it is listed: acts, ways out of the page shown, places. */
export function useCommands(): readonly Command[] {
  const { t } = useTranslation([
    'desk',
    'search',
    'guidance',
    'data',
    'import',
    'talk',
    'phone',
    'crm',
  ])
  const desktop = useDesktop()
  const startCall = useStartCall()
  const [, go] = useLocation()
  const place = (kind: 'page' | 'setting', to: string, name: string): Command => {
    return { id: to, kind, name, act: () => go(to) }
  }
  const settings = [
    ['look', t('desk:settings.look')],
    ['you', t('desk:settings.you')],
    ['guidance', t('guidance:settings.title')],
    ['talk', t('talk:settings.title')],
    ['letterhead', t('desk:letterhead.title')],
    ['money', t('desk:settings.money')],
    ['working', t('desk:working.title')],
    ['telephone', t('phone:settings.title')],
    ['import', t('import:settings.title')],
    ['protection', t('data:protection.title')],
    ['app-lock', t('data:appLock.title')],
    ['copies', t('data:copies.title')],
    ['everything', t('data:everything.title')],
    ['privacy', t('desk:privacy.title')],
    ['data', t('desk:settings.data')],
  ] as const
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
    ...settings.map(([section, name]) =>
      place('setting', `/settings/${section}`, t('search:setting', { name })),
    ),
  ]
}

/** Those whose name holds every word that was typed; if none was, what is not in sight anyway. */
export function commandsNamed(commands: readonly Command[], typed: string): readonly Command[] {
  const words = fold(typed.normalize('NFKC')).split(' ').filter(Boolean)
  if (words.length === 0) return commands.filter(({ kind }) => kind === 'act' || kind === 'export')
  return commands.filter(({ name }) => words.every((word) => fold(name).includes(word)))
}
