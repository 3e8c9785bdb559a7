import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntryId, OptionId } from '#shared/base/ids.ts'
import type { Language } from '#shared/base/language.ts'
import type { CustomerDocument } from '#shared/document/customer-document.ts'
import { documentLabelsSchema } from '#shared/document/document-labels.ts'
import { proposalDocument } from '#shared/document/proposal-document.ts'
import { signed } from '#shared/document/signed.ts'
import { letterTextsSchema } from '#shared/proposal/letter-texts.ts'
import type { CustomerOption } from '#shared/proposal/option.ts'
import { remedyCatalogueSchema } from '#shared/remedy/catalogue.ts'
import { projectRoot } from './running-app.ts'
import { lateInk, lateInkInJapan } from './story.ts'

const content = (path: string): unknown =>
  JSON.parse(readFileSync(join(projectRoot, 'resources', path), 'utf8'))
const { remedies } = remedyCatalogueSchema.parse(content('remedies/catalogue.json'))
const letterTexts = letterTextsSchema.parse(content('letters/letters.json'))
const stories = { en: lateInk, ja: lateInkInJapan }

const sender = {
  en: {
    repName: 'Robin Sample',
    repFirm: 'Sample Parts Ltd',
    repPhone: '+44 20 0000 0000',
    repEmail: 'robin@sample.example',
  },
  ja: {
    repName: '見本 太郎',
    repFirm: '見本商事株式会社',
    repPhone: '03-0000-0000',
    repEmail: 'taro@sample.example',
  },
}
export const signatures = {
  en: ['1 Sample Road, Sampleton SA1 1AA', 'Registered in England, no. 00000000'],
  ja: ['〒100-0000 東京都見本区見本町1-2-3', 'www.sample.example'],
}
const days = {
  en: ['2 March 2026', 'Tuesday, 3 March, 09:00'],
  ja: ['2026年3月2日', '3月3日（火）9:00'],
}
const until = { en: '16 March 2026', ja: '2026年3月16日' }

/** What a customer really gets: a story, three remedies of the catalogue, the letter's own words. */
export function goldenProposal(language: Language): CustomerDocument {
  const story = stories[language]
  const [today = '', byWhen = ''] = days[language]
  const issues = story.issues.map((text, index) => ({ id: `issue-${index}` as EntryId, text }))
  const options = (['fastest', 'make-good', 'fair-exit'] as const).map((aim, index) => ({
    id: `option-${index}` as OptionId,
    ...optionOf(aim, language),
    covers: issues.slice(0, 3 - index).map(({ id }) => id),
    byWhen,
    who: sender[language].repName,
    standsUntil: until[language],
  }))
  const { whatWeChange, updateRhythm } = letterTexts.bySeverity[1]
  const document = proposalDocument(
    {
      issues,
      options,
      letter: {
        language,
        customer: story.customer,
        contact: story.contact,
        apology: letterTexts.apology['they-called'][language],
        whatHappened: story.whatHappened,
        whatWeChange: whatWeChange[language],
        updateRhythm: updateRhythm[language],
        ...sender[language],
      },
    },
    documentLabelsSchema.parse(content(`locales/${language}/document.json`)),
    today,
  )
  return signed(document, signatures[language])
}

function optionOf(aim: string, language: Language): CustomerOption {
  const remedy = remedies.find(
    (one) => one.aim === aim && one.failureKinds.some((kind) => kind === 'late-delivery'),
  )
  if (!remedy) throw new Error(`The catalogue has no ${aim} for a late delivery`)
  return {
    headline: remedy.headline[language],
    whatWeDo: remedy.whatWeDo[language],
    tangible: remedy.tangible[language],
    words: remedy.words[language],
    yourPart: remedy.yourPart[language],
    covers: [],
    byWhen: '',
    byWhenAtMs: null,
    who: '',
    standsUntil: '',
    standsUntilAtMs: null,
  }
}

export const goldenProposals = () => ({ en: goldenProposal('en'), ja: goldenProposal('ja') })
