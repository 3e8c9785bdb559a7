import { BriefView } from '#renderer/ui/brief-view.tsx'
import { CaseLinks } from '#renderer/ui/case-links.tsx'
import { HowReckoned } from '#renderer/ui/lifetime-value-text.tsx'
import { More, OwedList } from '#renderer/ui/owed-list.tsx'
import { PrivateArea } from '#renderer/ui/private-area.tsx'
import { RehearsalMark } from '#renderer/ui/rehearsal-mark.tsx'
import { UrgencyPill } from '#renderer/ui/urgency-pill.tsx'
import { WindowedList } from '#renderer/ui/windowed-list.tsx'
import type { Exhibit } from './exhibit.tsx'
import styles from './gallery.module.css'
import { euros, sampleCase, sampleOwed } from './sample-case.ts'
import type { SampleTexts } from './sample-texts.ts'

const minuteMs = 60_000
const tones = ['calm', 'noticeable', 'pressing', 'late'] as const
const rows = Array.from({ length: 200 }, (_, index) => `${index + 1}`)

/** What is known of a case, a customer, a promise. */
export function caseExhibits(s: SampleTexts, nowMs: number): Exhibit[] {
  const of = sampleCase(s, nowMs)
  const owed = sampleOwed(s, nowMs)
  const amount = euros('210000')
  return [
    {
      name: 'urgency-pill',
      states: [
        ...tones.map((tone, index) => ({
          state: tone,
          shown: (
            <UrgencyPill
              urgency={{
                counts: 'contact',
                elapsedMs: (20 + index * 30) * minuteMs,
                targetMs: 100 * minuteMs,
                tone,
              }}
            />
          ),
        })),
        {
          state: 'update due',
          shown: (
            <UrgencyPill
              urgency={{
                counts: 'update',
                elapsedMs: 90 * minuteMs,
                targetMs: 120 * minuteMs,
                tone: 'noticeable',
              }}
            />
          ),
        },
        { state: 'empty', shown: <UrgencyPill urgency={null} /> },
      ],
    },
    {
      name: 'brief-view',
      states: [
        {
          state: 'before',
          shown: <BriefView when="before" nowMs={nowMs} of={of} owed={owed} earlier={2} />,
        },
        {
          state: 'during',
          shown: <BriefView when="during" nowMs={nowMs} of={of} owed={owed} earlier={null} />,
        },
      ],
    },
    {
      name: 'owed-list',
      states: [
        { state: 'rest', shown: <OwedList owed={owed} nowMs={nowMs} most={5} isLinked /> },
        { state: 'more than are shown', shown: <OwedList owed={owed} nowMs={nowMs} most={1} /> },
        { state: 'empty', shown: <OwedList owed={[]} nowMs={nowMs} most={5} /> },
        {
          state: 'how many more',
          shown: (
            <ul>
              <More count={12} />
            </ul>
          ),
        },
      ],
    },
    {
      name: 'case-links',
      states: [
        { state: 'rest', shown: <CaseLinks cases={[of]} nowMs={nowMs} most={5} /> },
        {
          state: 'nothing known',
          shown: <CaseLinks cases={[{ ...of, whatHappened: '' }]} nowMs={nowMs} most={5} />,
        },
        {
          state: 'long',
          shown: <CaseLinks cases={[{ ...of, whatHappened: s.long }]} nowMs={nowMs} most={5} />,
        },
      ],
    },
    {
      name: 'lifetime-value-text',
      states: [
        { state: 'typed', shown: <HowReckoned value={{ how: 'typed', amount }} /> },
        {
          state: 'reckoned',
          shown: (
            <HowReckoned
              value={{
                how: 'reckoned',
                amount,
                revenuePerYear: euros('140000'),
                expectedYears: 5,
                marginPercent: 30,
              }}
            />
          ),
        },
      ],
    },
    {
      name: 'private-area',
      states: [
        { state: 'rest', shown: <PrivateArea label={s.label}>{s.late}</PrivateArea> },
        { state: 'long', shown: <PrivateArea label={s.label}>{s.long}</PrivateArea> },
      ],
    },
    { name: 'rehearsal-mark', states: [{ state: 'rest', shown: <RehearsalMark /> }] },
    {
      name: 'windowed-list',
      states: [
        {
          state: 'two hundred rows',
          shown: (
            <div className={styles['rows']}>
              <WindowedList label={s.label} rows={rows} rowPx={32} keyOf={(row) => row}>
                {(row, tabIndex) => (
                  <button type="button" tabIndex={tabIndex}>
                    {row} {s.value}
                  </button>
                )}
              </WindowedList>
            </div>
          ),
        },
      ],
    },
  ]
}
