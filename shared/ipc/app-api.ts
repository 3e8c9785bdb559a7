import type { WriteProblem } from '../base/write-problem.ts'

// What a window may ask about the app itself: which one it is, whether there is a newer one, and what
// to tell whoever helps. Types only, like desktop-api.ts.

/** Why there is no update, or none yet. Nothing was changed in any of these. */
export type UpdateProblem =
  /** The server did not answer, or not with what was asked for. */
  | 'unreachable'
  /** What came was not signed by us, or is not what was signed. It was thrown away. */
  | 'not-genuine'
  /** It was signed by us and can't be read. */
  | 'not-understood'
  /** The download broke off. */
  | 'cut-off'
  /** More came than was announced. */
  | 'too-large'
  /** It could not be written. */
  | 'disk'
  /** No snapshot could be taken, so nothing was installed. */
  | 'no-snapshot'

export type UpdateState =
  /** This build knows of no place to get updates from. */
  | { readonly kind: 'not-built-in' }
  | { readonly kind: 'off' }
  /** `lookedAtMs`: nothing newer was there then; null: nobody looked yet. */
  | { readonly kind: 'resting'; readonly lookedAtMs: number | null }
  | { readonly kind: 'looking' }
  /** `canInstall`: this copy of the app can be replaced by itself. */
  | {
      readonly kind: 'found'
      readonly version: string
      readonly bytes: number
      readonly canInstall: boolean
    }
  /** `share` of 1. */
  | { readonly kind: 'downloading'; readonly version: string; readonly share: number }
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'installing'; readonly version: string }
  | { readonly kind: 'failed'; readonly problem: UpdateProblem }

/** What became of the app since it was last used. */
export type UpdateNews =
  | { readonly kind: 'updated'; readonly from: string; readonly to: string }
  /** It was to be another version, and is not. */
  | { readonly kind: 'not-updated'; readonly to: string }

/** Which app this is. */
export type About = {
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  /** As the system names itself: its name, release and processor. */
  readonly system: string
  /** Not the Electron that users get: for tests, and for machines that reach no other. */
  readonly isTestRuntime: boolean
}

/** A library that ships with the app, and what it asks of who passes it on. */
export type Licence = {
  readonly name: string
  readonly version: string
  /** By its SPDX name. */
  readonly licence: string
  readonly text: string
}

export type AppApi = {
  aboutApp: (input: Record<never, never>) => Promise<About>
  /** Of everything that ships; empty where the build noted none. */
  licences: (input: Record<never, never>) => Promise<readonly Licence[]>
  updateState: (
    input: Record<never, never>,
  ) => Promise<{ readonly state: UpdateState; readonly news: UpdateNews | null }>
  /** Asks the update server now; never while updates are off, and never during a call. */
  lookForUpdate: (input: Record<never, never>) => Promise<void>
  downloadUpdate: (input: Record<never, never>) => Promise<void>
  /** Takes a snapshot, quits, and hands the app over to its installer. Refused during a call. */
  installUpdate: (input: Record<never, never>) => Promise<{ readonly kind: 'begun' | 'refused' }>
  /** The news was seen: it is not told again. */
  dismissUpdateNews: (input: Record<never, never>) => Promise<void>
  /** What would help somebody to help, as text. Nothing of a customer is in it. */
  diagnostics: (input: Record<never, never>) => Promise<{ readonly text: string }>
  /** Writes exactly what was shown last to a place of the user's choice. */
  saveDiagnostics: (
    input: Record<never, never>,
  ) => Promise<
    | { readonly kind: 'saved'; readonly fileName: string }
    | { readonly kind: 'cancelled' }
    | { readonly kind: 'failed'; readonly problem: WriteProblem }
  >
}
