import {
  clampChroma,
  formatHex,
  modeLrgb,
  modeOklch,
  modeRgb,
  useMode,
  wcagContrast,
} from 'culori/fn'

useMode(modeRgb)
useMode(modeLrgb)
const toOklch = useMode(modeOklch)

/** What text must have on its ground (WCAG 2.2, 1.4.3, level AA). */
const enough = 4.5

/** Whether letters of a colour can be read on white paper. */
export function isReadable(colour: string): boolean {
  return wcagContrast(colour, '#ffffff') >= enough
}

/** The colour for letters: itself where it can be read on white, else darkened just enough. */
export function textColour(colour: string): string {
  const wanted = toOklch(colour)
  if (!wanted || isReadable(colour)) return colour
  let { l } = wanted
  let dark = colour
  while (!isReadable(dark) && l > 0) {
    l -= 0.005
    dark = formatHex(clampChroma({ ...wanted, l }, 'oklch'))
  }
  return dark
}
