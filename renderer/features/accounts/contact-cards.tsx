import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type CardsStage, useCardsImport } from '#renderer/data/import/use-cards-import.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { personName } from '#shared/case/person-name.ts'
import type { CardsPlan } from '#shared/vcard/plan-cards.ts'
import styles from './accounts.module.css'

type Props = {
  /** Contact cards (.vcf). */
  file: File
  /** Goes back to the choice of a file. */
  onEnd: () => void
}

const mostShown = 30

/** A file of contact cards is taken in: what is in it is shown, and written once that is confirmed. */
export function ContactCards({ file, onEnd }: Props) {
  const { t } = useTranslation('accounts')
  const { stage, write, undo } = useCardsImport(file)
  // What was taken in is told once: whoever comes back later wants to choose a file.
  const leave = useEffectEvent(() => {
    if (stage.kind === 'written' || stage.kind === 'undone') onEnd()
  })
  useEffect(() => () => leave(), [])
  const isWritable = stage.kind === 'read' && stage.plan.news.length > 0
  return (
    <Page title={t('cards.title')} subtitle={file.name}>
      <div className={styles['form']}>
        <Outcome
          done={<Told stage={stage} />}
          failed={
            (stage.kind === 'refused' && t(`cards.problem.${stage.problem}`)) ||
            (stage.kind === 'read' && stage.failed && t('cards.notWritten'))
          }
        />
        {stage.kind === 'read' && <Preview plan={stage.plan} unreadable={stage.unreadable} />}
        <div className={styles['buttons']}>
          {isWritable && (
            <Button variant="primary" onPress={() => void write()}>
              {t('cards.write')}
            </Button>
          )}
          {stage.kind === 'written' && (
            <>
              <Link to="/accounts">{t('cards.toCustomers')}</Link>
              <Button onPress={() => void undo()}>{t('cards.undo')}</Button>
            </>
          )}
          <Button isDisabled={stage.kind === 'writing'} onPress={onEnd}>
            {t(stage.kind === 'read' ? 'cards.cancel' : 'cards.otherFile')}
          </Button>
        </div>
      </div>
    </Page>
  )
}

function Told({ stage }: { stage: CardsStage }) {
  const { t } = useTranslation('accounts')
  switch (stage.kind) {
    case 'reading':
    case 'writing':
    case 'undone':
      return t(`cards.${stage.kind}`)
    case 'written':
      return t('cards.written', { count: stage.plan.counts.added + stage.plan.counts.changed })
    case 'refused':
    case 'read':
      return null
  }
}

function Preview({ plan, unreadable }: { plan: CardsPlan; unreadable: readonly number[] }) {
  const { t } = useTranslation('accounts')
  const { language } = useEnvironment()
  const { counts, newFirms, news } = plan
  const people = news.flatMap(({ fields, contacts }) =>
    contacts.map((contact) => ({ ...contact, firm: fields.name ?? '' })),
  )
  return (
    <>
      <ul className={styles['ways']}>
        <li>{t('cards.added', { count: counts.added })}</li>
        {counts.changed > 0 && <li>{t('cards.changed', { count: counts.changed })}</li>}
        {counts.unchanged > 0 && <li>{t('cards.unchanged', { count: counts.unchanged })}</li>}
        {newFirms > 0 && <li>{t('cards.newFirms', { count: newFirms })}</li>}
        {counts.refused > 0 && <li>{t('cards.refused', { count: counts.refused })}</li>}
        {unreadable.length > 0 && (
          <li>{t('cards.unreadable', { lines: unreadable.slice(0, mostShown).join(', ') })}</li>
        )}
      </ul>
      {people.length > 0 && (
        <div className={styles['table']}>
          <table>
            <thead>
              <tr>
                {(['firm', 'name', 'role', 'phone', 'email'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(column === 'firm' ? 'cards.firm' : `contacts.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.slice(0, mostShown).map(({ contactId, firm, name, role, phone, email }) => (
                <tr key={contactId}>
                  <td>{firm}</td>
                  <th scope="row">{personName(name, language)}</th>
                  <td>{role}</td>
                  <td>{phone}</td>
                  <td>{email}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {people.length > mostShown && (
            <p className={styles['soft']}>
              {t('orders.more', { count: people.length - mostShown })}
            </p>
          )}
        </div>
      )}
    </>
  )
}
