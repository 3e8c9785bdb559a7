import type { TFunction } from 'i18next'
import { resources } from '#renderer/language/i18n.ts'
import { sayTimeIn } from '#renderer/language/say-time.ts'
import type { Language } from '#shared/base/language.ts'
import { closingLines } from '#shared/document/address-lines.ts'
import type { CustomerDocument } from '#shared/document/customer-document.ts'
import { filled } from '#shared/document/document-labels.ts'
import { signed } from '#shared/document/signed.ts'
import type { Settings } from '#shared/settings/settings.ts'

/** A letter with next to nothing in it, to see the letterhead on. */
export function sampleLetter(
  settings: Settings,
  language: Language,
  nowMs: number,
  t: TFunction<'desk'>,
): CustomerDocument {
  const labels = resources[language].document
  const { repFirm, repName, signature } = settings
  const person = repName === '' ? '' : filled(labels.repLine, { name: repName })
  const paragraph = { kind: 'paragraph', text: t('letterhead.sample.text') } as const
  return signed(
    {
      language,
      title: labels.title,
      dateLine: sayTimeIn(language).day(nowMs),
      to: [t('letterhead.sample.customer'), t('letterhead.sample.contact')],
      from: [repFirm, person].filter((line) => line !== ''),
      sections: [
        { role: 'plain', heading: null, blocks: [paragraph] },
        { role: 'plain', heading: labels.whatHappened, blocks: [paragraph] },
        {
          role: 'option',
          heading: filled(labels.optionHeading, {
            number: '1',
            headline: t('letterhead.sample.option'),
          }),
          blocks: [
            {
              kind: 'facts',
              rows: [
                { label: labels.byWhen, value: sayTimeIn(language).day(nowMs) },
                { label: labels.tangible, value: t('letterhead.sample.text') },
              ],
            },
          ],
        },
      ],
      closing: closingLines(settings, labels),
    },
    signature,
  )
}
