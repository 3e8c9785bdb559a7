import { useTranslation } from 'react-i18next'
import type { CheckedFile, ImportDraft } from '#renderer/data/import/import-stage.ts'
import { useImport } from '#renderer/data/import/use-import.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ChangeExamples } from './change-examples.tsx'
import { useNumberText } from './counts-text.ts'
import styles from './import.module.css'
import { Problems } from './problems.tsx'
import { StepButtons } from './step-buttons.tsx'
import { StepHead } from '#renderer/ui/step-trail.tsx'

type Props = { draft: ImportDraft; checked: CheckedFile }

/** What the file would do. Nothing of it is done. */
export function CheckStep({ draft, checked }: Props) {
  const { t } = useTranslation('import')
  const { session } = useImport()
  const say = useNumberText()
  const { counts, examples, problems } = checked
  const all = counts.added + counts.changed
  const what = draft.plan.what
  return (
    <section className={styles['step']}>
      <StepHead title={t('check.title')}>{t('check.lead')}</StepHead>
      <dl className={styles['figures']}>
        {(['added', 'changed', 'unchanged', 'refused'] as const).map((name) => (
          <div key={name} data-none={counts[name] === 0 || undefined} data-figure={name}>
            <dt>{t(`check.figure.${name}`)}</dt>
            <dd>{say(counts[name])}</dd>
          </div>
        ))}
      </dl>
      {problems.length > 0 && <Problems draft={draft} checked={checked} />}
      <ChangeExamples examples={examples} what={what} />
      <StepButtons
        label={t(`check.goOn.${what}`, { count: all, n: say(all) })}
        onGoOn={() => void session.write()}
        hindrance={
          all === 0 ? t(counts.refused > 0 ? 'check.allRefused' : 'check.nothingNew') : null
        }
      >
        <Button onPress={session.backToColumns}>{t('check.back')}</Button>
        <Button variant="plain" onPress={() => session.end()}>
          {t('otherFile')}
        </Button>
      </StepButtons>
    </section>
  )
}
