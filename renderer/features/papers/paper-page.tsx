import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { resources } from '#renderer/language/i18n.ts'
import { DocumentSheet } from '#renderer/ui/document-sheet.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { useWaysOut } from '#renderer/ui/use-ways-out.tsx'
import type { CaseId, OptionId } from '#shared/base/ids.ts'
import type { Case } from '#shared/case/case.ts'
import type { InternalDocument } from '#shared/document/internal-document.ts'
import {
  type ApprovalAsked,
  approvalRequest,
  optionsToApprove,
} from '#shared/paper/approval-request.ts'
import type { CaseFile } from '#shared/paper/case-file.ts'
import { caseReport } from '#shared/paper/case-report.ts'
import { caseStory } from '#shared/paper/case-story.ts'
import { escalationMemo } from '#shared/paper/escalation-memo.ts'
import { handoverSheet } from '#shared/paper/handover-sheet.ts'
import type { PaperWords } from '#shared/paper/paper-labels.ts'
import { ApprovalChoice } from './approval-choice.tsx'
import { paperWordsIn } from './paper-words.ts'
import styles from './papers.module.css'
import { useCaseFile, usePaperCase } from './use-case-file.ts'

const ways = ['clipboard', 'pdf', 'docx', 'eml', 'html', 'md', 'txt'] as const

type PaperName = 'handover' | 'memo' | 'story' | 'report' | 'approval'
type Props = {
  caseId: CaseId
  paper: PaperName
  /** For a memo: the request it is about. */
  askId?: string | undefined
  /** For an approval request: the option it is about. */
  optionId?: OptionId | undefined
}

/** A paper for ourselves: as it will be, and the ways out. */
export function PaperPage({ caseId, ...props }: Props) {
  const { t } = useTranslation('papers')
  const found = usePaperCase(caseId)
  if (found === undefined) return null
  return found === null ? (
    <Page title={t('page.notFound')}>{null}</Page>
  ) : (
    <Found of={found} {...props} />
  )
}

function Found({ of, ...props }: { of: Case } & Omit<Props, 'caseId'>) {
  const { nowMs } = useStore()
  const [openedAtMs] = useState(nowMs)
  const file = useCaseFile(of, openedAtMs)
  return file && <Paper file={file} openedAtMs={openedAtMs} {...props} />
}

type PaperProps = Omit<Props, 'caseId'> & { file: CaseFile; openedAtMs: number }

function Paper({ file, paper, askId, optionId, openedAtMs }: PaperProps) {
  const { t } = useTranslation('papers')
  const { language, settings } = useEnvironment()
  const playbook = usePlaybook()
  const { authorityLimit } = settings
  const [chosen, setChosen] = useState<readonly OptionId[] | null>(optionId ? [optionId] : null)
  const optionIds = chosen ?? optionsToApprove(file, authorityLimit)
  // A text is compared by what it says: the paper is written anew only when the choice changes.
  const asked = optionIds.join(' ')
  const document = useMemo(
    () =>
      paperOf(paper, file, paperWordsIn(language, openedAtMs, playbook, settings), {
        askId,
        optionIds: asked.split(' ') as OptionId[],
        authorityLimit: settings.authorityLimit,
      }),
    [paper, file, askId, asked, language, openedAtMs, playbook, settings],
  )
  const { buttons, outcome } = useWaysOut({
    ways,
    // They go to our own people: nobody has to be called first.
    guard: null,
    isPrivate: true,
    documentNow: () => document,
    suggestedName: () => {
      const { text } = resources[language].papers.document
      const day = new Intl.DateTimeFormat('sv-SE').format(openedAtMs)
      return [text[`${paper}File`], file.of.customer.trim(), day]
        .filter((part) => part !== '')
        .join(' ')
        .slice(0, 200)
    },
  })
  return (
    <Page
      title={t(`page.${paper}`)}
      subtitle={
        <span className={styles['subtitle']}>
          <Link to={`/cases/${file.of.id}`}>{t('page.toCase')}</Link>
          <span>{t(`page.${paper}Lead`)}</span>
        </span>
      }
      actions={buttons}
    >
      {outcome}
      {paper === 'approval' && (
        <ApprovalChoice proposal={file.proposals[0]} chosen={optionIds} onChange={setChosen} />
      )}
      {/* It scrolls by itself, so the keyboard must be able to get into it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles['sheet']} aria-label={t('page.preview')} tabIndex={0} data-private>
        <DocumentSheet document={document} />
      </section>
    </Page>
  )
}

type Asked = ApprovalAsked & { readonly askId: string | undefined }

function paperOf(
  paper: PaperName,
  file: CaseFile,
  words: PaperWords,
  { askId, ...approval }: Asked,
): InternalDocument {
  if (paper === 'handover') return handoverSheet(file, words)
  if (paper === 'report') return caseReport(file, words)
  if (paper === 'story') return caseStory(file, words)
  if (paper === 'approval') return approvalRequest(file, approval, words)
  const ask = file.entries.find(({ id, kind }) => id === askId && kind === 'internal-ask')
  return escalationMemo(file, ask ?? null, words)
}
