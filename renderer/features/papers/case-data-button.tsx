import { useTranslation } from 'react-i18next'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { resources } from '#renderer/language/i18n.ts'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import type { Language } from '#shared/base/language.ts'
import type { CaseDataFile, SaveOutcome } from '#shared/ipc/desktop-api.ts'
import type { KnownOfCase } from '#shared/paper/case-file.ts'
import type { Playbook } from '#shared/method/playbook.ts'
import { stepIds, type StepId } from '#shared/method/step.ts'
import { paperWordsIn } from './paper-words.ts'
import styles from './papers.module.css'

/** All that is known of a case as a file for other programs. It is private, and says so. */
export function CaseDataButton({ known }: { known: KnownOfCase }) {
  const { t } = useTranslation('sending')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const playbook = usePlaybook()
  const desktop = useDesktop()
  const { answer, ask } = useAnswer<SaveOutcome>({ kind: 'failed', problem: 'unknown' })

  const save = (as: CaseDataFile['as']) =>
    ask(async () => {
      const atMs = nowMs()
      const day = new Intl.DateTimeFormat('sv-SE').format(atMs)
      const names = [t('caseData.fileName'), known.of.customer.trim(), day]
      const suggestedName = names
        .filter((part) => part !== '')
        .join(' ')
        .slice(0, 200)
      return desktop.saveCaseData({
        ...(await fileOf(as, known, { playbook, language, atMs })),
        suggestedName,
      })
    })
  return (
    <>
      <div className={styles['data']}>
        <MenuButton
          label={t('caseData.label')}
          items={(['csv', 'json'] as const).map((id) => ({ id, label: t(`caseData.${id}`) }))}
          onChoose={(as) => void save(as)}
        />
        <p>{t('caseData.lead')}</p>
      </div>
      <Outcome
        done={answer?.kind === 'saved' && t('caseData.saved', { fileName: answer.fileName })}
        failed={answer?.kind === 'failed' && `${t(`failed.${answer.problem}`)} ${t('nothingLost')}`}
      />
    </>
  )
}

/** What is written, in the user's language where it is for people. */
async function fileOf(
  as: CaseDataFile['as'],
  known: KnownOfCase,
  { playbook, language, atMs }: { playbook: Playbook; language: Language; atMs: number },
): Promise<CaseDataFile> {
  if (as === 'json') {
    const { caseDataOf } = await import('#shared/case-data/case-data-of.ts')
    return { as, data: caseDataOf(known, atMs) }
  }
  const { caseTable } = await import('#shared/case-data/case-table.ts')
  const { labels, kindNames } = paperWordsIn(language, atMs, playbook, { repName: '', paper: 'a4' })
  const stepName = (id: StepId) =>
    playbook.steps.find((step) => step.id === id)?.name[language] ?? id
  const stamp = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' })
  return {
    as,
    table: caseTable(known, {
      labels,
      kindNames,
      columns: resources[language].sending.caseData.column,
      stepNames: Object.fromEntries(stepIds.map((id) => [id, stepName(id)])) as Record<
        StepId,
        string
      >,
      stamp: (ms) => stamp.format(ms),
    }),
  }
}
