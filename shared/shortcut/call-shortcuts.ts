import { z } from '../base/schema.ts'
import { shortcutSchema } from './shortcut.ts'

/** What has a key of the user's choice in a call, in the order it is listed. */
export const callActs = ['move-on', 'sheet', 'details', 'steps', 'talk-meter', 'end-call'] as const
export type CallAct = (typeof callActs)[number]

export type CallShortcuts = Readonly<Record<CallAct, string>>

/** Those that are not the usual ones. */
export const callShortcutsSchema = z
  .strictObject({
    'move-on': shortcutSchema,
    sheet: shortcutSchema,
    details: shortcutSchema,
    steps: shortcutSchema,
    'talk-meter': shortcutSchema,
    'end-call': shortcutSchema,
  })
  .partial()

const usual: CallShortcuts = {
  'move-on': 'CommandOrControl+Enter',
  sheet: 'F1',
  details: 'F2',
  steps: 'F3',
  'talk-meter': 'F4',
  'end-call': 'CommandOrControl+Shift+E',
}

/** Hands the case over to a colleague, at the desk and in a call. */
export const handoverShortcut = 'CommandOrControl+Shift+H'

/** The keys of a call: as the user chose, else the usual ones. */
export function callShortcuts(chosen: z.infer<typeof callShortcutsSchema>): CallShortcuts {
  const bound = callActs.map((act) => [act, chosen[act] ?? usual[act]])
  return Object.fromEntries(bound) as CallShortcuts
}

/** An act, or calling up the companion from another program. */
export type Bindable = CallAct | 'summon'

export type ShortcutProblem =
  /** It would type, or do something in every other program. */
  | { readonly kind: 'types' }
  /** Copying, the steps and the like have it for good. */
  | { readonly kind: 'fixed' }
  | { readonly kind: 'has'; readonly act: Bindable }

const fixed = new Set([
  ...'ACKVXYZQWHM'.split('').map((letter) => `CommandOrControl+${letter}`),
  ...'01234567'.split('').map((digit) => `CommandOrControl+${digit}`),
  'CommandOrControl+Shift+Z',
  handoverShortcut,
  'CommandOrControl+;',
  'Alt+F4',
])

/** Why a shortcut cannot be given to an act; null when it can. */
export function shortcutProblem(
  act: Bindable,
  shortcut: string,
  bound: Readonly<Record<Bindable, string | null>>,
): ShortcutProblem | null {
  const isFunctionKey = /(?:^|\+)F\d+$/.test(shortcut)
  const hasCommand = shortcut.startsWith('CommandOrControl+')
  const isBare = !shortcut.includes('+') || shortcut.startsWith('Shift+')
  // Ctrl and Alt together are AltGr to some systems, which types signs.
  const types =
    act === 'summon' ? isBare || !(hasCommand || isFunctionKey) : !isFunctionKey && !hasCommand
  if (types || (act !== 'summon' && shortcut.startsWith('CommandOrControl+Alt+'))) {
    return { kind: 'types' }
  }
  if (fixed.has(shortcut)) return { kind: 'fixed' }
  const owner = (Object.keys(bound) as Bindable[]).find(
    (other) => other !== act && bound[other] === shortcut,
  )
  return owner === undefined ? null : { kind: 'has', act: owner }
}
