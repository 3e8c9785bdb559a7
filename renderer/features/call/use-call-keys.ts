import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { VoiceCue } from '#shared/call/voice-cue.ts'
import { callShortcuts } from '#shared/shortcut/call-shortcuts.ts'
import type { StepId } from '#shared/method/step.ts'
import { callKeyOf } from './call-key.ts'
import { useWindowKeys } from './use-window-keys.ts'

/** What can lie over the call for a while. */
export type CallPanel = 'sheet' | 'details' | 'steps' | 'caller'

type Acts = {
  readonly toStep: (step: StepId) => void
  readonly moveOn: () => void
  readonly end: () => void
  readonly toLine: () => void
  readonly toggle: (panel: CallPanel) => void
  readonly note: (cue: VoiceCue) => void
  readonly takeCueBack: () => void
  readonly toggleTalkMeter: () => void
  /** Makes the line for the rep alone, or not; null: there is no team. */
  readonly toggleOnlyMe: (() => void) | null
}

/** Hears the keys of a call, whatever has the focus. */
export function useCallKeys(acts: Acts): void {
  const { platform, settings } = useEnvironment()
  useWindowKeys((event) => {
    const key = callKeyOf(event, platform, callShortcuts(settings.callShortcuts))
    if (!key || (key.kind === 'only-me' && !acts.toggleOnlyMe)) return false
    // A chord that is held down is meant once: it must not run through the steps to the end.
    if (event.repeat) return true
    switch (key.kind) {
      case 'to-step':
        acts.toStep(key.step)
        break
      case 'cue':
        acts.note(key.cue)
        break
      case 'move-on':
        acts.moveOn()
        break
      case 'take-cue-back':
        acts.takeCueBack()
        break
      case 'talk-meter':
        acts.toggleTalkMeter()
        break
      case 'only-me':
        acts.toggleOnlyMe?.()
        break
      case 'to-line':
        acts.toLine()
        break
      case 'end-call':
        acts.end()
        break
      case 'sheet':
      case 'details':
      case 'steps':
        acts.toggle(key.kind)
    }
    return true
  })
}
