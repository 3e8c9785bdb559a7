import type { Settings } from '#shared/settings/settings.ts'

/**
 * What the diagnostics say of each setting: the choice, only whether there is one, or nothing. What
 * somebody typed is never said. A setting that is new is decided on here.
 */
const said: Readonly<Record<keyof Settings, 'choice' | 'whether' | 'nothing'>> = {
  language: 'choice',
  theme: 'choice',
  density: 'choice',
  deskZoom: 'choice',
  companionZoom: 'choice',
  repName: 'nothing',
  repFirm: 'nothing',
  repPhone: 'nothing',
  repEmail: 'nothing',
  brandColour: 'nothing',
  paper: 'choice',
  signature: 'nothing',
  currency: 'choice',
  authorityLimit: 'whether',
  tax: 'whether',
  companionPinned: 'choice',
  lockAfterMinutes: 'choice',
  hideFromScreenSharing: 'choice',
  clearClipboard: 'choice',
  country: 'choice',
  workingDays: 'choice',
  phoneCountry: 'choice',
  dialWith: 'choice',
  opensAt: 'choice',
  closesAt: 'choice',
  quietFrom: 'choice',
  quietUntil: 'choice',
  reminders: 'choice',
  promptIntensity: 'choice',
  mutedNudges: 'whether',
  talkMeter: 'choice',
  talkHearsThem: 'choice',
  rehearsalVoice: 'choice',
  updates: 'choice',
  firstSteps: 'nothing',
  summonShortcut: 'choice',
  callShortcuts: 'whether',
}

export function shownSettings(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => {
    const how = said[name as keyof Settings]
    if (how === 'choice') return [`${name}: ${JSON.stringify(value)}`]
    return how === 'whether' ? [`${name}: ${isSet(value) ? 'set' : 'not set'}`] : []
  })
}

const isSet = (value: unknown) => value !== null && Object.keys(Object(value)).length > 0
