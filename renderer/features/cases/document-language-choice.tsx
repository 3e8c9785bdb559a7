import { useTranslation } from 'react-i18next'
import { useDocumentLanguage } from '#renderer/data/document-language.ts'
import { useStore } from '#renderer/data/store.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import { languageChoices } from '#shared/base/language.ts'

/** What the customer of a case reads; chosen here, it counts for whatever is drafted from now on. */
export function DocumentLanguageChoice({ caseId }: { caseId: CaseId }) {
  const { t } = useTranslation('desk')
  const { record, nowMs } = useStore()
  const language = useDocumentLanguage(caseId)
  return (
    <Choice
      label={t('case.documentLanguage')}
      value={language}
      onChange={(documentLanguage) =>
        record({ kind: 'case-amended', caseId, atMs: nowMs(), patch: { documentLanguage } })
      }
      options={languageChoices}
    />
  )
}
