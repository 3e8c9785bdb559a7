import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { shortcutLabel } from '#renderer/ui/shortcut-label.ts'
import { useKeyList } from '#renderer/ui/use-key-list.ts'
import {
  type Bindable,
  callActs,
  callShortcuts,
  shortcutProblem,
  type ShortcutProblem,
} from '#shared/shortcut/call-shortcuts.ts'
import styles from './shortcuts.module.css'
import { useShortcutKeys } from './use-shortcut-keys.ts'

type Trouble = { readonly act: Bindable; readonly problem: ShortcutProblem | { kind: 'taken' } }

/** All keys of companion and desk; those of acts can be changed, one at a time. */
export function ShortcutsSection() {
  const { t } = useTranslation('settings')
  const { settings, summonShortcut, platform } = useEnvironment()
  const desktop = useDesktop()
  const { fixedInCalls, everywhere } = useKeyList()
  const [asked, setAsked] = useState<Bindable | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const bound = { summon: summonShortcut, ...callShortcuts(settings.callShortcuts) }
  // The summons is the user's choice, above.
  const fixed = [...fixedInCalls, ...everywhere.slice(summonShortcut === null ? 0 : 1)]
  const isUsual =
    settings.summonShortcut === null && Object.keys(settings.callShortcuts).length === 0

  const bindSummon = async (shortcut: string | null) => {
    const { kind } = await desktop.bindSummonShortcut({ shortcut })
    setTrouble(kind === 'taken' ? { act: 'summon', problem: { kind } } : null)
  }
  const bind = (act: Bindable, shortcut: string) => {
    const problem = shortcutProblem(act, shortcut, bound)
    setTrouble(problem && { act, problem })
    // It goes on listening: the next keys may be better.
    if (problem) return
    setAsked(null)
    if (act === 'summon') void bindSummon(shortcut)
    else {
      const chosen = { ...settings.callShortcuts, [act]: shortcut }
      void desktop.changeSettings({ patch: { callShortcuts: chosen } })
    }
  }
  const leave = () => {
    setAsked(null)
    setTrouble(null)
  }
  useShortcutKeys(asked !== null, {
    onShortcut: (shortcut) => asked && bind(asked, shortcut),
    onLeave: leave,
  })
  const reset = () => {
    leave()
    void desktop.changeSettings({ patch: { callShortcuts: {} } })
    void bindSummon(null)
  }
  const why = ({ problem }: Trouble) =>
    problem.kind === 'has'
      ? t('shortcuts.problem.has', { act: t(`shortcuts.act.${problem.act}`) })
      : t(`shortcuts.problem.${problem.kind}`)

  return (
    <PageSection name="shortcuts" title={t('shortcuts.title')}>
      <p className={styles['soft']}>{t('shortcuts.lead')}</p>
      <ul className={styles['list']}>
        {(['summon', ...callActs] as const).map((act) => {
          const shortcut = bound[act]
          const name = t(`shortcuts.act.${act}`)
          return (
            <li key={act} className={styles['row']}>
              <span>{name}</span>
              {asked === act ? (
                <strong role="status">{t('shortcuts.press')}</strong>
              ) : shortcut === null ? (
                <span className={styles['soft']}>{t('shortcuts.none')}</span>
              ) : (
                <Kbd>{shortcutLabel(shortcut, platform)}</Kbd>
              )}
              <Button
                size="small"
                aria-label={`${t('shortcuts.change')}: ${name}`}
                onPress={() => {
                  setTrouble(null)
                  setAsked(asked === act ? null : act)
                }}
              >
                {t(asked === act ? 'shortcuts.leave' : 'shortcuts.change')}
              </Button>
              {trouble?.act === act && (
                <p className={styles['trouble']} role="alert">
                  {why(trouble)}
                </p>
              )}
            </li>
          )
        })}
        {fixed.map(({ keys, meaning }) => (
          <li key={meaning} className={styles['row']}>
            <span>{meaning}</span>
            <Kbd>{keys}</Kbd>
            <span className={styles['soft']}>{t('shortcuts.stays')}</span>
          </li>
        ))}
      </ul>
      <div>
        <Button isDisabled={isUsual} onPress={reset}>
          {t('shortcuts.reset')}
        </Button>
      </div>
    </PageSection>
  )
}
