import en from '#resources/locales/en/document.json' with { type: 'json' }
import ja from '#resources/locales/ja/document.json' with { type: 'json' }
import catalogueJson from '#resources/remedies/catalogue.json' with { type: 'json' }
import lettersJson from '#resources/letters/letters.json' with { type: 'json' }
import type { OptionId, ProposalId } from '#shared/base/ids.ts'
import type { Language } from '#shared/base/language.ts'
import type { DocumentLabels } from '#shared/document/document-labels.ts'
import { letterTextsSchema } from '#shared/proposal/letter-texts.ts'
import type { CustomerOption, PrivateOption, RemedyOption } from '#shared/proposal/option.ts'
import type { CustomerLetter, Proposal } from '#shared/proposal/proposal.ts'
import { type RemedyCatalogue, remedyCatalogueSchema } from '#shared/remedy/catalogue.ts'
import type { SayTime } from '#shared/remedy/draft-options.ts'
import { builtAtMs, caseId, entryId } from './builders.ts'

export const optionId = (id: string) => id as OptionId
export const proposalId = (id: string) => id as ProposalId
export const threeOptionIds = [optionId('new-1'), optionId('new-2'), optionId('new-3')] as const

export const documentLabels: Readonly<Record<Language, DocumentLabels>> = { en, ja }
export const letterTexts = letterTextsSchema.parse(lettersJson)

/** Says moments in UTC, so that a test reads the same everywhere. */
export const sayUtc: SayTime = {
  moment: (atMs) => new Date(atMs).toISOString().slice(0, 16),
  day: (atMs) => new Date(atMs).toISOString().slice(0, 10),
}

/** Five in the afternoon, in UTC, of whatever day. */
export const endOfDayUtc = (atMs: number) => new Date(atMs).setUTCHours(17, 0, 0, 0)

/** Late delivery alone is known, with one remedy for each aim, each of another sort. */
export function aCatalogue(): RemedyCatalogue {
  const both = (text: string) => ({ en: text, ja: `${text}（和）` })
  const remedy = {
    failureKinds: ['late-delivery'],
    restores: 'goods',
    generosity: 1,
    actor: 'logistics',
    settles: 'all',
    customerEffort: 'little',
    whatWeDo: both('We bring it'),
    tangible: both('The part'),
    words: both('I say sorry in person'),
    yourPart: both('Open gate 3'),
    withinHours: 6,
    standsDays: 7,
    costItems: [{ label: both('Courier'), cost: { by: 'ask' } }],
  } as const
  return remedyCatalogueSchema.parse({
    schemaVersion: 4,
    hourRates: [{ minor: 6000, currency: 'EUR' }],
    aboveLimit: both('My superior'),
    cues: catalogueJson.cues,
    refusals: catalogueJson.refusals,
    failureKinds: [
      { id: 'late-delivery', name: both('Late delivery'), lost: 'goods', presumedOurs: true },
    ],
    remedies: [
      {
        ...remedy,
        id: 'courier',
        aim: 'fastest',
        settles: 'first',
        kind: 'delivery',
        headline: both('Courier today'),
      },
      {
        ...remedy,
        id: 'spare-kit',
        aim: 'make-good',
        kind: 'reserve',
        headline: both('Courier and a spare kit'),
      },
      {
        ...remedy,
        id: 'cancel',
        aim: 'fair-exit',
        settles: 'none',
        kind: 'release',
        headline: both('Cancel'),
      },
    ],
  })
}

type OptionParts = {
  id?: string
  customer?: Partial<CustomerOption>
  private?: Partial<PrivateOption>
}

/** An option with every field filled in. */
export function anOption(parts: OptionParts = {}): RemedyOption {
  return {
    id: optionId(parts.id ?? 'option-1'),
    origin: 'fastest',
    customer: {
      headline: 'Part by courier today, line up by 18:00',
      whatWeDo: 'We send our fitter with the part. He stays until the line runs.',
      covers: [entryId('issue-1')],
      byWhen: 'Today, 18:00',
      byWhenAtMs: null,
      who: 'A. Sample',
      yourPart: 'Someone at gate 3 at 17:00',
      tangible: 'The part, fitted, at no charge',
      words: 'I call your plant head myself and explain',
      standsUntil: '9 March 2026',
      standsUntilAtMs: null,
      ...parts.customer,
    },
    private: {
      costLines: [{ label: 'Courier', amount: { minor: 124000, currency: 'EUR' } }],
      approval: '',
      note: '',
      ...parts.private,
    },
  }
}

type ProposalParts = Partial<Omit<Proposal, 'letter' | 'private'>> & {
  letter?: Partial<CustomerLetter>
  private?: Partial<Proposal['private']>
}

/** A proposal with two options and everything said. */
export function aProposal(parts: ProposalParts = {}): Proposal {
  return {
    id: proposalId('proposal-1'),
    caseId: caseId('case-1'),
    callId: null,
    draftedAtMs: builtAtMs,
    exports: [],
    versions: [],
    issues: [
      { id: entryId('issue-1'), text: 'Line 3 idle since Tuesday' },
      { id: entryId('issue-2'), text: 'Nobody called us back' },
    ],
    options: [
      anOption(),
      anOption({
        id: 'option-2',
        customer: {
          headline: 'Courier today and a spare kit on your shelf',
          covers: [entryId('issue-1'), entryId('issue-2')],
        },
      }),
    ],
    ...parts,
    letter: {
      language: 'en',
      customer: 'Northgate Tools',
      contact: 'M. Ito',
      apology: 'What went wrong is our responsibility.\n\nI am sorry.',
      whatHappened: 'Flanges of order 1042 came four days late.',
      whatWeChange: 'A second person checks every order of yours.',
      updateRhythm: 'I call you every two hours.',
      repName: 'A. Sample',
      repFirm: 'Example Parts',
      repPhone: '+49 30 0000000',
      repEmail: 'a.sample@example.com',
      ...parts.letter,
    },
    private: {
      currency: 'EUR',
      lifetimeValue: null,
      worstCase: '',
      pressures: '',
      ...parts.private,
    },
  }
}
