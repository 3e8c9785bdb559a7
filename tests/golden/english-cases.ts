import { type GoldenCase, known } from './golden-case.ts'

const rep = {
  repName: 'Robin Sample',
  repFirm: 'Sample Parts Ltd',
  repPhone: '+44 20 0000 0000',
  repEmail: 'robin@sample.example',
}

/** A missed delivery that stopped a production line. */
const stoppedLine: GoldenCase = {
  name: 'stopped-line',
  language: 'en',
  rep,
  details: {
    ...known,
    customer: 'Northgate Tools (sample)',
    contact: 'M. Ito',
    phone: '+44 20 0000 0001',
    whatHappened: '40 of the 200 flanges of order 1042 did not come',
    failureKind: 'late-delivery',
    knownAtMs: Date.UTC(2026, 2, 2, 8),
    productionStopped: 'yes',
    moneyAtStake: { minor: 4_800_000, currency: 'EUR' },
  },
  preparation: {
    promised: { text: '200 flanges on 27 February', certainty: 'known' },
    promisedIn: 'Order 1042',
    delivered: { text: '160 on 27 February', certainty: 'known' },
    boss: 'Reports to the board at four',
    rightInLaw: 'Part deliveries are allowed by our terms',
  },
  lines: [
    ['issue', 'Line 3 has stood still since this morning'],
    ['issue', 'Nobody called us back'],
    ['issue', 'It is the second time this quarter'],
    ['quote', 'You people never answer the phone'],
    ['pressure', 'Her plant head reports to the board at four'],
    ['their-solution', 'One box of 40 by courier today; the rest can wait'],
    ['promise-by-us', 'I call with the time of the courier'],
  ],
  letter: {
    whatHappened:
      'On 27 February you should have had 200 flanges of order 1042. I had 160 sent and did not tell you that 40 were missing. Since this morning line 3 has stood still for want of them, and twelve of your people were sent home at noon.\n\nYour two calls on Friday reached my desk. I did not call back.',
  },
  ours: {
    lifetimeValue: { minor: 21_000_000, currency: 'EUR' },
    worstCase: 'Hand over the tooling; I call the owner myself',
  },
  options: {
    'their-way': {
      private: {
        costLines: [
          { label: 'Courier, 40 pieces', amount: { minor: 24_000, currency: 'EUR' } },
          { label: 'Fitter, one night', amount: { minor: 100_000, currency: 'EUR' } },
        ],
      },
    },
  },
}

/** A quotation that left costs out, found by ourselves: we call first. */
const costsLeftOut: GoldenCase = {
  name: 'costs-left-out',
  language: 'en',
  rep,
  details: {
    ...known,
    customer: 'Cedar Falls Dairy (sample)',
    contact: 'Dr. P. Example',
    phone: '+1 202 555 0100',
    whatHappened: 'Our quotation 77 left out the start-up of the filling line',
    failureKind: 'wrong-quote',
    direction: 'we-call-first',
    knownAtMs: Date.UTC(2026, 2, 3, 14),
    moneyAtStake: { minor: 1_860_050, currency: 'USD' },
  },
  preparation: {
    promised: { text: 'A filling line ready to run for $ 186,005', certainty: 'known' },
    promisedIn: 'Quotation 77 of 12 February',
    why: { text: 'The start-up stood on a second sheet', certainty: 'known' },
    budget: 'The budget was fixed on our figure',
    rightInLaw: 'Errors excepted, says our quotation',
  },
  lines: [
    ['issue', 'Our budget was approved on your figure'],
    ['issue', 'The opening of the new hall is fixed for May'],
    ['feeling', 'Long silence, then very calm'],
    ['fact', 'Start-up is 18,600.50 dollars'],
  ],
  letter: {
    whatHappened:
      'Quotation 77 gives $186,005.00 for a filling line ready to run. I left out the start-up by our engineers, $18,600.50. You built your budget on my figure.',
    whatWeChange:
      'From today every quotation of ours is read by a second person against the list of your order before it leaves. I send you that list with each one.',
  },
  ours: { lifetimeValue: { minor: 64_000_000, currency: 'USD' } },
  options: {},
}

/** The wrong item three days before a trade fair. */
const wrongItem: GoldenCase = {
  name: 'wrong-item',
  language: 'en',
  rep,
  details: {
    ...known,
    customer: 'Bright Stands & Sons (sample)',
    contact: 'Alex Muster',
    phone: '+44 20 0000 0002',
    whatHappened: '24 spotlights in warm white came, cool white was ordered',
    failureKind: 'wrong-item',
    knownAtMs: Date.UTC(2026, 2, 4, 9),
    moneyAtStake: { minor: 312_000, currency: 'GBP' },
  },
  preparation: { clients: 'Their own customer opens the stand on Saturday at nine' },
  lines: [
    ['issue', 'The fair opens on Saturday at nine'],
    ['issue', 'Our electrician is booked for Friday only'],
    ['pressure', 'Their customer will not pay for a dark stand'],
    ['promise-by-them', 'Pack the wrong ones for the driver'],
  ],
  letter: {
    whatHappened:
      'You ordered 24 spotlights SL-40 in cool white for your stand in Hall 7. I had 24 in warm white sent to you. They came on Wednesday; the fair opens on Saturday at nine.',
  },
  ours: { pressures: 'Their customer will not pay for a dark stand' },
  options: {
    'make-good': {
      customer: { yourPart: 'Your electrician checks three of them with me by video' },
    },
  },
}

export const englishCases = [stoppedLine, costsLeftOut, wrongItem]
