import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { DialButton } from '#renderer/ui/dial-button.tsx'
import { personName } from '#shared/case/person-name.ts'
import { formatMoney } from '#shared/money/format-money.ts'
import { openingOf, reasonOf, type WatchWords } from '#shared/order-watch/watch-brief.ts'
import type { EntryOf, WatchEntry } from '#shared/order-watch/watch-entry.ts'
import type { WatchRules } from '#shared/order-watch/watch-rules.ts'
import styles from './today.module.css'
import type { WatchEntryActs } from './use-watch-entry-acts.tsx'

type Props<Entry = WatchEntry> = {
  entry: Entry
  rules: WatchRules
  words: WatchWords
  nowMs: number
  canCall: boolean
  acts: WatchEntryActs
}

/** What the watch found, as a row of Today: who, what, how bad, and what to say first. */
export const WatchRow = memo(function WatchRow({ entry, ...more }: Props) {
  return entry.kind === 'touch' ? (
    <TouchRow entry={entry} {...more} />
  ) : (
    <CallFirstRow entry={entry} {...more} />
  )
})

function CallFirstRow({ entry, rules, words, nowMs, canCall, acts }: Props<EntryOf<'call-first'>>) {
  const { t } = useTranslation('today')
  const { language } = words
  const { call } = entry
  const [worst] = call.orders
  const rule = worst?.rules[0]
  if (!worst || rule === undefined) return null
  const who = call.customer || t('orders.customer', { number: call.customerNumber })
  const others = call.orderCount > 1 ? t('orders.andMore', { count: call.orderCount - 1 }) : ''
  const [say = ''] = openingOf(call, rules, words).split('\n')
  const money = call.money.map((amount) => formatMoney(amount, language)).join(' + ')
  return (
    <div className={styles['row']} data-group="call-first" data-late={rule === 'late' || undefined}>
      <span className={styles['when']}>
        {rules.rules[rule].words.name[language]}
        {worst.days > 0 && <span className={styles['days']}>{words.workingDays(worst.days)}</span>}
      </span>
      <span className={styles['what']}>
        <strong>
          <bdi>{who}</bdi>: {words.what(worst.order)}
          {others}
        </strong>
        <span className={styles['why']}>
          <Snoozed entry={entry} words={words} nowMs={nowMs} />
          {reasonOf(worst, rules, words)}
        </span>
        <q className={styles['say']}>{say}</q>
      </span>
      <span className={styles['who']}>
        {personName(call.contact, language)}
        {money !== '' && <span className={styles['money']}>{money}</span>}
      </span>
      <Acts entry={entry} phone={call.phone} acts={acts} done={t('orders.notNeeded')}>
        <Button
          size="small"
          variant="primary"
          isDisabled={!canCall}
          onPress={() => acts.call(entry)}
        >
          {t('keys.call')}
        </Button>
      </Acts>
    </div>
  )
}

function TouchRow({ entry, rules, words, nowMs, acts }: Props<EntryOf<'touch'>>) {
  const { t } = useTranslation('today')
  const { language } = words
  const { touch } = entry
  const point = rules.touch.points.find(({ id }) => id === touch.point)
  if (!point) return null
  const { number, product } = touch.order
  const what = product ?? t('orders.orderNumber', { number })
  return (
    <div className={styles['row']} data-group="touch">
      <span className={styles['when']}>{t('orders.touch')}</span>
      <span className={styles['what']}>
        <strong>
          <bdi>{touch.customer || t('unnamed')}</bdi>: {point.title[language]}
        </strong>
        <span className={styles['why']}>
          <Snoozed entry={entry} words={words} nowMs={nowMs} />
          {t('orders.delivered', { what, day: words.day(touch.deliveredOn) })}
        </span>
      </span>
      <span className={styles['who']}>{personName(touch.contact, language)}</span>
      <Acts entry={entry} phone={touch.phone} acts={acts} done={t('keys.done')} />
    </div>
  )
}

function Snoozed({ entry: { snooze }, words, nowMs }: Pick<Props, 'entry' | 'words' | 'nowMs'>) {
  const { t } = useTranslation('today')
  if (!snooze) return null
  const { reason } = snooze
  const until = dayAndTime(snooze.untilMs, words.language, nowMs)
  return `${reason === '' ? t('snoozed', { until }) : t('snoozedBecause', { until, reason })} · `
}

type ActsProps = Pick<Props, 'entry' | 'acts'> & {
  phone: string
  done: string
  children?: ReactNode
}

function Acts({ entry, phone, acts, done, children }: ActsProps) {
  const { t } = useTranslation('today')
  return (
    <span className={styles['acts']}>
      {phone !== '' && <DialButton phone={phone} />}
      {children}
      <Button size="small" onPress={() => acts.done(entry)}>
        {done}
      </Button>
      <Button size="small" variant="plain" onPress={() => acts.putOff(entry)}>
        {t(entry.snooze ? 'keys.wake' : 'keys.snooze')}
      </Button>
    </span>
  )
}
