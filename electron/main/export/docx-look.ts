import { AlignmentType, BorderStyle, type IStylesOptions, LevelFormat, LineRuleType } from 'docx'
import type { Language } from '#shared/base/language.ts'
import type { Brand, Paper } from '#shared/document/brand.ts'
import { textColour } from '#shared/document/text-colour.ts'

// The look of the preview's paper in Word's terms: half-points for type, twentieths of a point for
// space. Fonts are those that come with Word on every system.

export const ink = '1C1D21'
export const inkSoft = '5A5D66'
export const hairline = 'D9D7D0'

const sizes: Readonly<Record<Paper, { width: number; height: number }>> = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
}
/** The margins the sheet is printed with. */
const margin = { top: 907, right: 1134, bottom: 1020, left: 1134, footer: 480 }

export const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const thinLine = { style: BorderStyle.SINGLE, size: 4, color: hairline }

/** What of the look is the firm's own. */
export type Look = ReturnType<typeof lookOf>

export function lookOf({ colour, paper }: Brand) {
  const size = sizes[paper]
  return {
    page: { size, margin },
    textWidth: size.width - margin.left - margin.right,
    accent: inWord(textColour(colour)),
    accentLine: { style: BorderStyle.SINGLE, size: 8, color: inWord(colour) },
  }
}

const inWord = (colour: string) => colour.slice(1).toUpperCase()

const fonts: Readonly<Record<Language, { ascii: string; hAnsi: string; eastAsia: string }>> = {
  en: { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Yu Gothic' },
  ja: { ascii: 'Yu Gothic', hAnsi: 'Yu Gothic', eastAsia: 'Yu Gothic' },
}

// Yu Gothic asks for lines far higher than its letters; so Japanese lines get an exact height.
const bodySpacing = {
  en: { line: 288, lineRule: LineRuleType.AUTO, after: 120 },
  ja: { line: 330, lineRule: LineRuleType.EXACT, after: 120 },
} as const

const headingSpacing = {
  en: { line: 264, lineRule: LineRuleType.AUTO },
  ja: { line: 380, lineRule: LineRuleType.EXACT },
} as const

export function stylesFor(language: Language, look: Look): IStylesOptions {
  const heading = { ...headingSpacing[language], before: 220, after: 60 }
  return {
    default: {
      document: {
        run: {
          font: fonts[language],
          size: language === 'ja' ? 20 : 21,
          color: ink,
          language: { value: language === 'ja' ? 'ja-JP' : 'en-GB', eastAsia: 'ja-JP' },
        },
        paragraph: { spacing: bodySpacing[language], contextualSpacing: false },
      },
      title: {
        run: { size: 38, bold: true, color: ink },
        paragraph: {
          spacing: { before: 320, after: 180, line: 560, lineRule: LineRuleType.AT_LEAST },
          ...(language === 'ja' ? { alignment: AlignmentType.CENTER } : {}),
        },
      },
      heading1: {
        run: { size: 25, bold: true, color: look.accent },
        paragraph: { spacing: heading, keepNext: true, keepLines: true },
      },
    },
    paragraphStyles: [
      {
        id: 'OptionHeading',
        name: 'Option Heading',
        basedOn: 'Heading1',
        next: 'Normal',
        run: { color: ink, size: 26 },
        paragraph: {
          outlineLevel: 0,
          border: { top: { ...look.accentLine, size: 12, space: 8 } },
          spacing: { ...headingSpacing[language], before: 240, after: 80 },
        },
      },
      {
        id: 'Small',
        name: 'Small',
        basedOn: 'Normal',
        run: { size: 19, color: inkSoft },
        paragraph: { spacing: { ...bodySpacing[language], after: 0 } },
      },
    ],
  }
}

export const orderedList = 'ordered'
export const bulletList = 'bullets'

const listIndent = { paragraph: { indent: { left: 380, hanging: 380 } } }

export const numbering = {
  config: [
    {
      reference: orderedList,
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: listIndent }],
    },
    {
      reference: bulletList,
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '–', style: listIndent }],
    },
  ],
}
