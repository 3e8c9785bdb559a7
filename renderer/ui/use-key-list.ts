import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { shortcutLabel } from './shortcut-label.ts'
import { useCallShortcutLabels } from './use-call-shortcut-labels.ts'

/** A key in the words of the platform, and what it does. */
export type KeyMeaning = { readonly keys: string; readonly meaning: string }

/** Keys of a call that are what they are: editing, steps and cues stand on keys that belong together. */
const fixedInCalls = [
  ['CommandOrControl+1…7', 'toStep'],
  ['Esc', 'toLine'],
  ['↑', 'editLast'],
  ['Alt+↑↓', 'rank'],
  ['Cue+1…5', 'cue'],
  ['Cue+0', 'takeCueBack'],
  ['Alt+Enter', 'takeWords'],
] as const

/** The wide plus is no part of how shortcuts are written. */
const fixedEverywhere = [
  ['CommandOrControl+K', 'search'],
  ['CommandOrControl+＋−0', 'zoom'],
  ['CommandOrControl+/', 'keyList'],
] as const

const chosenInCalls = [
  ['move-on', 'moveOn'],
  ['sheet', 'sheet'],
  ['details', 'details'],
  ['steps', 'steps'],
  ['talk-meter', 'talkMeter'],
  ['end-call', 'endCall'],
] as const

/** Every key there is, as it is bound now: those of a call that the user chooses, and the others. */
export function useKeyList() {
  const { t } = useTranslation(['companion', 'team'])
  const { platform, summonShortcut } = useEnvironment()
  const chosen = useCallShortcutLabels()
  return useMemo(() => {
    const cueModifier = platform === 'mac' ? 'Control' : 'Alt'
    const fixed = ([shortcut, meaning]: (
      | typeof fixedInCalls
      | typeof fixedEverywhere
    )[number]) => ({
      keys: shortcutLabel(shortcut.replace('Cue', cueModifier), platform),
      meaning: t(`sheet.${meaning}`),
    })
    const summon = summonShortcut !== null && {
      keys: shortcutLabel(summonShortcut, platform),
      meaning: t('sheet.summon'),
    }
    return {
      chosenInCalls: chosenInCalls.map(([act, meaning]) => ({
        keys: chosen[act],
        meaning: t(`sheet.${meaning}`),
      })),
      fixedInCalls: fixedInCalls.map(fixed),
      /** Of a call, where there is a team. */
      inTeam: [
        { keys: shortcutLabel('CommandOrControl+;', platform), meaning: t('team:line.key') },
      ],
      everywhere: [...(summon ? [summon] : []), ...fixedEverywhere.map(fixed)],
    } satisfies Record<string, readonly KeyMeaning[]>
  }, [t, platform, summonShortcut, chosen])
}
