import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { type EntryKind, entryKinds } from '#shared/call/entry.ts'
import { personName } from '#shared/case/person-name.ts'
import type { CrmWords } from '#shared/crm/crm-words.ts'

/** Without the name of a day or month: colleagues in other languages read it too. */
const stamp = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' })

/** The words of a hand-over, in the user's language. */
export function useCrmWords(): CrmWords {
  const { t } = useTranslation('crm')
  const { t: today } = useTranslation('today')
  const { language } = useEnvironment()
  const { kindNames } = usePlaybook()
  return useMemo(() => {
    const names = entryKinds.map((kind) => [kind, kindNames[kind][language]] as const)
    return {
      callTitle: ({ whatHappened, customer }) =>
        t('text.call', { what: whatHappened || customer || today('unnamed') }),
      taskTitle: (due, { contact, customer, whatHappened, direction }) => {
        const key = due.kind === 'contact' ? (`contact-${direction}` as const) : due.kind
        const who = personName(contact, language) || customer || today('unnamed')
        return today(`what.${key}` as never, { who, what: whatHappened, day: due.day ?? 0 })
      },
      kindNames: Object.fromEntries(names) as Record<EntryKind, string>,
      labelled: (label, said) => t('text.labelled', { label, said }),
      due: (atMs) => t('text.due', { when: stamp.format(atMs) }),
      whatHappened: t('text.happened'),
      readBack: t('text.readBack'),
    }
  }, [t, today, language, kindNames])
}
