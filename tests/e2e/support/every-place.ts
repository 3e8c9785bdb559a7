import { dayMs, hourMs, minuteMs } from '#shared/base/time.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { accountKept } from '#tests/support/account-builders.ts'
import { callId, caseId, entryId } from '#tests/support/builders.ts'
import { letterDrafted } from '#tests/support/letter-builders.ts'
import { livedCase } from '#tests/support/lived-case.ts'
import { contentOf } from '#tests/support/offer-builders.ts'
import { anOrder, ordersOf } from '#tests/support/order-builders.ts'
import { anOption, aProposal, proposalId } from '#tests/support/proposal-builders.ts'
import type { Profile } from './profile.ts'
import type { RunningApp } from './running-app.ts'
import { seedJournal } from './seeded-journal.ts'

/** Every place of the desk, each with something to show after `wholePast`. */
export const everyPlace = [
  '/today',
  '/cases',
  '/cases/new',
  '/cases/bin',
  '/cases/crm',
  '/cases/late-ink',
  '/cases/late-ink/edit',
  '/cases/late-ink/prepare',
  '/cases/late-ink/handover',
  '/cases/late-ink/memo',
  '/cases/late-ink/approval',
  '/cases/closed/report',
  '/cases/closed/story',
  '/cases/late-ink/crm',
  '/proposals/proposal-1',
  '/letters/letter-1',
  '/accounts',
  '/accounts/printer',
  '/accounts/printer/edit',
  '/accounts/new',
  '/orders',
  '/import',
  '/promises',
  '/calls',
  '/calls/call-1/review',
  '/insight/all',
  '/rehearsal',
  '/rehearsal/for/late-delivery',
  '/rehearsal/calls',
  '/playbook',
  '/settings',
  '/team',
  '/team/begin',
  '/team/join',
  '/about',
] as const

const firm = '見本印刷所'
const details = {
  customer: firm,
  contact: '山田見本',
  phone: '+81 3 0000 0000',
  whatHappened: 'インクが二日遅れて届き、三号機が止まった。',
}
const said = { caseId: caseId('late-ink'), callId: callId('call-1') }

/** One of everything there is. All that somebody wrote is Japanese, with no word in Latin letters. */
function wholePast(nowMs: number): TantoEvent[] {
  const openedAtMs = nowMs - 5 * dayMs
  const calledAtMs = openedAtMs + hourMs
  const option = anOption({
    customer: {
      headline: '特急便で今日中にお届け',
      whatWeDo: '担当者が部品をお持ちします。',
      byWhen: '本日十八時',
      who: '見本花子',
      yourPart: '受付でお受け取りください',
      tangible: '部品と取付けを無償で',
      words: '私から工場長様にご説明します',
      standsUntil: '三月九日',
    },
  })
  const proposal = aProposal({
    options: [option],
    issues: [{ id: entryId('issue-1'), text: '三号機が止まっている' }],
    letter: {
      customer: firm,
      contact: details.contact,
      apology: '責任は弊社にございます。',
      whatHappened: details.whatHappened,
      whatWeChange: '出荷前に二人で確かめます。',
      updateRhythm: '二時間ごとにお電話します。',
      repName: '見本花子',
      repFirm: '見本部品',
      repPhone: '',
      repEmail: '',
    },
  })
  return [
    ...accountKept('printer', { name: firm }, [{ name: details.contact, phone: details.phone }]),
    ...livedCase({
      id: 'late-ink',
      openedAtMs,
      details,
      acts: 3,
      owed: [
        { kind: 'promise-by-us', text: '明日の午前中に状況を電話する', dueAtMs: openedAtMs },
        { kind: 'promise-by-them', text: '写真を送る', dueAtMs: null },
      ],
    }),
    ...livedCase({ id: 'second', openedAtMs: openedAtMs + 1000, details }),
    ...livedCase({ id: 'closed', openedAtMs: openedAtMs - dayMs, details, acts: 11 }),
    ...livedCase({ id: 'thrown-away', openedAtMs, details }),
    { kind: 'case-binned', caseId: caseId('thrown-away'), atMs: nowMs - hourMs },
    { kind: 'call-started', ...said, atMs: calledAtMs },
    {
      kind: 'entry-captured',
      ...said,
      entryId: entryId('issue-1'),
      atMs: calledAtMs + minuteMs,
      step: 'listen',
      content: { kind: 'issue', text: '三号機が止まっている', dueAtMs: null },
    },
    { kind: 'call-ended', callId: said.callId, atMs: calledAtMs + 9 * minuteMs },
    {
      kind: 'moment-rated',
      callId: said.callId,
      atMs: calledAtMs + 10 * minuteMs,
      moment: 'truth',
    },
    { kind: 'wrap-up-finished', callId: said.callId, atMs: calledAtMs + 10 * minuteMs },
    {
      kind: 'proposal-drafted',
      proposalId: proposalId('proposal-1'),
      ...said,
      atMs: calledAtMs + hourMs,
      content: contentOf(proposal),
    },
    letterDrafted({
      caseId: said.caseId,
      parts: {
        customer: firm,
        contact: details.contact,
        repName: '見本花子',
        repFirm: '見本部品',
        responsibility: '責任は弊社にございます。',
        regret: '申し訳ございません。',
      },
    }),
    ...ordersOf('orders', [
      anOrder({ number: '1042', customer: firm, product: 'インク', promisedOn: '2026-03-02' }),
    ]),
  ]
}

/** Starts the app on a profile that has the whole past. */
export async function startWithPast(
  profile: Profile,
  start: () => Promise<RunningApp>,
): Promise<RunningApp> {
  seedJournal(profile, wholePast(Date.now()))
  const app = await start()
  // Said once, of a past that came as a journal alone.
  await app.desk.locator('[role=status] button').first().click()
  return app
}

/** Goes to a place of the desk, and waits until it stands. */
export async function goToPlace(app: RunningApp, place: string): Promise<void> {
  await app.desk.evaluate((wanted) => {
    window.location.hash = wanted
  }, place)
  await app.desk.locator('main h1').first().waitFor()
  await app.desk.waitForTimeout(400)
}
